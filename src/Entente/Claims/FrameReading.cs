namespace Entente.Claims;

/// <summary>A word of a sentence read by a frame, with the code that it and the words it governs come to.</summary>
/// <param name="Token">The word.</param>
/// <param name="Frame">The frame that fits it best.</param>
/// <param name="Type">What it means as an event; null where it is none.</param>
/// <param name="Places">What stands around the word.</param>
/// <param name="Inner">What the word promises, demands, refuses or ends; null where it governs no event.</param>
sealed record FrameReading(int Token, Frame Frame, EventType? Type, Places Places, FrameReading? Inner);

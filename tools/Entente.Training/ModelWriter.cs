using System.Runtime.InteropServices;
using System.Text;
using Entente.Sentences;
using Entente.Sentences.Network;

namespace Entente.Training;

/// <summary>Puts what was learned into the sections that <see cref="LanguageModel"/> reads.</summary>
static class ModelWriter
{
    public static void Write(Stream stream, IEnumerable<(string Name, byte[] Content)> learned, Inventory inventory, ParserNetwork network) =>
        ModelFile.Write(stream,
        [
            .. learned,
            ("words", Lines(inventory.Words)),
            ("tags", Lines(inventory.Tags)),
            ("relations", Lines(inventory.Relations)),
            ("shape", MemoryMarshal.AsBytes([network.Shape.Width, network.Shape.Arc, network.Shape.Label]).ToArray()),
            ("parser", Weights(network)),
        ]);

    static unsafe byte[] Weights(ParserNetwork network)
    {
        var embeddings = network.Encoder.Embeddings;
        return NetworkWeights.Write(
            network.Encoder.Shape,
            new(embeddings.Value, embeddings.Count),
            network.Shape.Matrices(),
            name => new ReadOnlySpan<float>(network.Encoder[name].Average, network.Encoder[name].Count).ToArray());
    }

    static byte[] Lines(Dictionary<string, int> numbered) =>
        Encoding.UTF8.GetBytes(string.Join('\n', numbered.OrderBy(pair => pair.Value).Select(pair => pair.Key)));
}

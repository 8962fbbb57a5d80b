using System.Collections.Immutable;
using System.Net;

namespace Entente.App.Serving;

/// <summary>Where the workbench listens, and who may come in.</summary>
sealed record ServeOptions
{
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 takes any that is free.</summary>
    public int Port
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, IPEndPoint.MaxPort);
            field = value;
        }
    } = 7353;

    /// <summary>Asked of everybody who comes; null lets in whoever is on this machine, and nobody else.</summary>
    public string? Token { get; init; }

    /// <summary>Where the workbench keeps saved questions and what was dropped on it; beside the store where that is a file.</summary>
    public required string Folder { get; init; }

    /// <summary>Bytes of one upload.</summary>
    public long LargestUpload { get; init; } = 64L << 20;

    /// <summary>Requests that one address may make at once; a tenth of it comes back every second.</summary>
    public int Burst
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 2_000;

    /// <summary>Where faults of ours are written with all that is known of them; who asked is told no more than their number.</summary>
    public TextWriter Log { get; init; } = TextWriter.Null;

    /// <summary>Sites, such as https://example.org, whose pages may show our figures and briefs in a frame; none by default.</summary>
    public ImmutableArray<string> EmbedIn { get; init; } = [];
}

using Entente.Incidents;

namespace Entente.Exports;

/// <summary>One way to write claims for other programs. To add one: a file in this folder, a line in <see cref="ClaimExports.All"/>, an approved output.</summary>
public interface IExport
{
    /// <summary>What <c>--format</c> calls it.</summary>
    string Name { get; }

    /// <summary>Writes the claims one at a time, in the order given; a claim that the format has no place for is left out.</summary>
    void Write(TextWriter output, IEnumerable<StoredClaim> claims, Knowledge knowledge);
}

using CsCheck;
using Entente.Incidents;

namespace Entente.Tests.Incidents;

public sealed class FingerprintIndexTests
{
    [Fact]
    public void The_first_copy_is_the_one_that_comparing_with_all_would_find()
    {
        // Few texts, each with some bits turned, so that there are copies, near misses and copies of copies.
        Gen.Select(Gen.ULong.Array[1, 5], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 63].Array[0, 9]).Array[1, 60]).Sample((texts, turned) =>
        {
            var (index, all) = (new FingerprintIndex(), new List<ulong>());
            foreach (var (text, bits) in turned)
            {
                var fingerprint = bits.Distinct().Aggregate(texts[text % texts.Length], (one, bit) => one ^ (1UL << bit));
                Assert.Equal(all.FindIndex(known => Fingerprint.AreCopies(known, fingerprint)) is >= 0 and var at ? at : null, index.FirstCopy(fingerprint));
                index.Add(fingerprint);
                all.Add(fingerprint);
            }
        });
    }
}

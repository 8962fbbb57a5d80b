using Entente.Articles;
using Entente.Briefs;
using Entente.Measures;

namespace Entente.Tests.Briefs;

public sealed class DisputesTests
{
    [Theory]
    [InlineData(41, null, QuantityBound.Exactly, 40, null, QuantityBound.AtLeast, false)]
    [InlineData(41, null, QuantityBound.Exactly, 12, null, QuantityBound.AtLeast, false)]
    [InlineData(6, null, QuantityBound.Exactly, 5, 7.0, QuantityBound.Exactly, false)]
    [InlineData(100, null, QuantityBound.Exactly, 101, null, QuantityBound.Exactly, false)]
    [InlineData(30, null, QuantityBound.Exactly, 40, null, QuantityBound.AtLeast, true)]
    [InlineData(50, null, QuantityBound.Exactly, 40, null, QuantityBound.AtMost, true)]
    [InlineData(135, null, QuantityBound.Exactly, 105, null, QuantityBound.Exactly, true)]
    [InlineData(300, null, QuantityBound.AtLeast, 100, null, QuantityBound.AtLeast, true)]
    public void Figures_are_disputed_where_no_number_can_be_both(
        double one, double? oneUpper, QuantityBound oneBound, double other, double? otherUpper, QuantityBound otherBound, bool differ)
    {
        var (a, b) = (Of(one, oneUpper, oneBound), Of(other, otherUpper, otherBound));
        Assert.Equal(differ, Disputes.Differ(a, b));
        Assert.Equal(differ, Disputes.Differ(b, a));
    }

    static Quantity Of(double value, double? upper, QuantityBound bound) => new() { Span = new TextSpan(0, 1), Value = value, Upper = upper, Unit = "person", Bound = bound };
}

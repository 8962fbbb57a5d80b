using Entente.Articles;

namespace Entente.Tests.Articles;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(0, 5, 5, 9, false)]
    [InlineData(0, 5, 4, 9, true)]
    [InlineData(4, 9, 0, 5, true)]
    public void Spans_that_only_touch_do_not_overlap(int start, int end, int otherStart, int otherEnd, bool overlaps) =>
        Assert.Equal(overlaps, new TextSpan(start, end).Overlaps(new(otherStart, otherEnd)));
}

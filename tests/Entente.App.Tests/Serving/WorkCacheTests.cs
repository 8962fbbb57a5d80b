using Entente.App.Serving;
using Entente.Incidents;

namespace Entente.App.Tests.Serving;

/// <summary>What is worked out is kept while the store stands, and a store that moves makes nobody wait for what is slow.</summary>
public sealed class WorkCacheTests
{
    static readonly StorePosition s_before = new(1, 1);

    static readonly StorePosition s_read = new(2, 1);

    static readonly StorePosition s_decided = new(2, 2);

    readonly HandClock _clock = new();

    readonly List<(TimeSpan After, Action Work)> _beside = [];

    int _works;

    WorkCache Cache() => new(_clock, (rest, work) => _beside.Add((rest, work)));

    [Fact]
    public void While_the_store_stands_nothing_is_worked_out_twice()
    {
        var cache = Cache();

        Assert.Equal(1, cache.Get(s_before, "a", Quick));
        Assert.Equal(1, cache.Get(s_before, "a", Quick));
        Assert.Equal(2, cache.Get(s_before, "b", Quick));
        Assert.False(cache.IsBehind);
    }

    [Fact]
    public void What_is_quick_is_worked_out_anew_at_once()
    {
        var cache = Cache();
        cache.Get(s_before, "a", Quick);

        Assert.Equal(2, cache.Get(s_read, "a", Quick));
        Assert.Empty(_beside);
        Assert.False(cache.IsBehind);
    }

    [Fact]
    public void What_is_slow_is_given_as_it_was_and_worked_out_anew_beside_after_a_rest()
    {
        var cache = Cache();
        cache.Get(s_before, "a", Slow);

        _clock.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal(1, cache.Get(s_read, "a", Slow));
        Assert.Equal(1, cache.Get(s_read, "a", Slow));
        Assert.True(cache.IsBehind);
        Assert.Equal(TimeSpan.FromSeconds(1), Assert.Single(_beside).After);
        _beside[0].Work();

        Assert.Equal(2, cache.Get(s_read, "a", Slow));
        Assert.False(cache.IsBehind);
    }

    [Fact]
    public void After_a_decision_nobody_is_given_anything_older_unless_they_say_that_it_may_be()
    {
        var cache = Cache();
        cache.Get(s_before, "a", Slow);
        cache.Get(s_before, "press", Quick, mayLag: true);

        Assert.Equal(3, cache.Get(s_decided, "a", Slow));
        Assert.Equal(2, cache.Get(s_decided, "press", Slow, mayLag: true));
        Assert.True(cache.IsBehind);
    }

    [Fact]
    public void What_rests_on_something_behind_is_not_kept_for_new()
    {
        var cache = Cache();
        cache.Get(s_before, "sums", Slow);
        int Ranked() => cache.Get(s_read, "sums", Slow);

        Assert.Equal(1, cache.Get(s_read, "ranking", Ranked));
        _beside[0].Work();

        Assert.Equal(2, cache.Get(s_read, "ranking", Ranked));
        Assert.False(cache.IsBehind);
    }

    [Fact]
    public void What_failed_is_not_kept_and_who_asks_next_works_it_out()
    {
        var cache = Cache();

        Assert.Throws<InvalidOperationException>(() => cache.Get<string>(s_before, "a", () => throw new InvalidOperationException()));
        Assert.Equal("done", cache.Get(s_before, "a", () => "done"));
    }

    [Fact]
    public void What_fails_beside_leaves_nothing_behind()
    {
        var cache = Cache();
        cache.Get(s_before, "a", Slow);
        cache.Get(s_read, "a", () => _works < 2 ? throw new ObjectDisposedException("store") : 0);
        Assert.Single(_beside).Work();

        Assert.False(cache.IsBehind);
        Assert.Equal(2, cache.Get(s_read, "a", Slow));
    }

    [Fact]
    public void Of_very_many_things_those_not_asked_for_go_and_leave_nothing_behind()
    {
        var cache = Cache();
        cache.Get(s_before, "a", Slow);
        cache.Get(s_read, "a", Slow);
        Assert.True(cache.IsBehind);
        for (var i = 0; i < 200; i++)
        {
            cache.Get(s_read, i, Quick);
        }

        Assert.False(cache.IsBehind);
    }

    int Quick() => ++_works;

    int Slow()
    {
        _clock.Pass(TimeSpan.FromSeconds(1));
        return ++_works;
    }

    /// <summary>Time passes when it is told to.</summary>
    sealed class HandClock : TimeProvider
    {
        long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(TimeSpan time) => _now += time.Ticks;
    }
}

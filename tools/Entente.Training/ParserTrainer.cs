using System.Collections.Immutable;
using System.Diagnostics;

namespace Entente.Training;

/// <summary>Minibatches, Adam, and a moving average of the weights.</summary>
sealed class ParserTrainer(ParserNetwork network, TrainingPlan plan)
{
    const double LongestGradient = 5;
    const int WarmUp = 200;

    readonly Tape[] _tapes = [.. Enumerable.Range(0, plan.Shards).Select(shard => new Tape(new(600L << 20), shard, (ulong)(plan.Seed + 1) * 0x9E3779B97F4A7C15UL + (ulong)shard))];
    long _step;

    /// <summary>Runs all epochs; <paramref name="afterEpoch"/> gets the number of each when it is over.</summary>
    public void Train(ImmutableArray<Example> examples, Action<string> progress, Action<int> afterEpoch)
    {
        var random = new Random(plan.Seed + 2);
        var shuffled = examples.ToArray();
        var steps = (long)plan.Epochs * examples.Sum(example => (long)example.Count) / plan.Batch;
        var watch = Stopwatch.StartNew();
        for (var epoch = 1; epoch <= plan.Epochs; epoch++)
        {
            random.Shuffle(shuffled);
            var total = new Progress();
            for (var first = 0; first < shuffled.Length;)
            {
                var (end, rows) = (first, 0);
                while (end < shuffled.Length && rows < plan.Batch)
                {
                    rows += shuffled[end++].Count;
                }

                total += Step(shuffled.AsMemory(first, end - first), rows, (float)_step / steps);
                first = end;
            }

            var cpu = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
            progress(FormattableString.Invariant(
                $"parser: epoch {epoch} of {plan.Epochs}, arcs {total.Arcs.Accuracy:f2}, tags {total.Tags.Accuracy:f2}, relations {total.Relations.Accuracy:f2}, {watch.Elapsed.TotalSeconds:f0} s, CPU {cpu:f0} s, about {watch.Elapsed.TotalSeconds / epoch * (plan.Epochs - epoch):f0} s left"));
            afterEpoch(epoch);
        }
    }

    Progress Step(ReadOnlyMemory<Example> batch, int rows, float done)
    {
        network.Encoder.BeginStep();
        var parts = Halve(batch, rows);
        var results = new Progress[plan.Shards];
        Parallel.For(0, plan.Shards, shard => results[shard] = network.Learn(_tapes[shard], parts[shard].Span, 1f / rows));
        Update(plan.Rate * Math.Min(1, (_step + 1f) / WarmUp) * (1 - (0.98f * Math.Min(1, done))));
        return results.Aggregate((a, b) => a + b);
    }

    // Parts of about equal numbers of rows; which sentence goes where depends on the batch alone.
    ReadOnlyMemory<Example>[] Halve(ReadOnlyMemory<Example> batch, int rows)
    {
        var parts = new ReadOnlyMemory<Example>[plan.Shards];
        var (at, seen) = (0, 0);
        for (var shard = 0; shard < plan.Shards; shard++)
        {
            var start = at;
            while (at < batch.Length && (shard == plan.Shards - 1 || seen < rows * (shard + 1) / plan.Shards))
            {
                seen += batch.Span[at++].Count;
            }

            parts[shard] = batch[start..at];
        }

        return parts;
    }

    void Update(float rate)
    {
        _step++;
        var encoder = network.Encoder;
        Parameter[] parameters = [.. encoder.Parameters];
        int[] touched = [.. Enumerable.Range(0, plan.Shards).SelectMany(shard => encoder.Touched(shard)).Distinct()];
        var parts = plan.Shards;
        var squares = new double[parts];
        Parallel.For(0, parts, part =>
        {
            for (var i = part; i < parameters.Length; i += parts)
            {
                squares[part] += parameters[i].Gather(0, parameters[i].Count);
            }

            for (var i = part; i < touched.Length; i += parts)
            {
                squares[part] += encoder.Embeddings.Gather(touched[i] * plan.Width, plan.Width);
            }
        });
        var clip = (float)Math.Min(1, LongestGradient / Math.Sqrt(squares.Sum() + 1e-9));
        var schedule = new Schedule(_step, rate, clip, Math.Min(0.999f, (1f + _step) / (10f + _step)));
        Parallel.For(0, parts, part =>
        {
            for (var i = part; i < parameters.Length; i += parts)
            {
                parameters[i].Step(0, parameters[i].Count, schedule);
            }

            for (var i = part; i < touched.Length; i += parts)
            {
                encoder.Embeddings.Step(touched[i] * plan.Width, plan.Width, schedule);
            }
        });
    }
}

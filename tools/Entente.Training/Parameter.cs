using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Training;

/// <summary>A matrix that is learned: its values, their moving average, Adam's two moments, and a gradient for each shard of a batch.</summary>
sealed unsafe class Parameter
{
    const float FirstDecay = 0.9f;
    const float SecondDecay = 0.98f;

    readonly float* _first;
    readonly float* _second;
    readonly float*[] _gradients;

    /// <param name="name">As in the model file.</param>
    /// <param name="rows">Of the matrix.</param>
    /// <param name="columns">Of the matrix.</param>
    /// <param name="shards">How many gradients are kept apart.</param>
    /// <param name="deviation">Of the normal distribution that the values are drawn from; 0 for none.</param>
    /// <param name="random">What draws them.</param>
    public Parameter(string name, int rows, int columns, int shards, double deviation, Random random)
    {
        (Name, Rows, Columns) = (name, rows, columns);
        Value = Zeros(Count);
        Average = Zeros(Count);
        _first = Zeros(Count);
        _second = Zeros(Count);
        _gradients = new float*[shards];
        for (var shard = 0; shard < shards; shard++)
        {
            _gradients[shard] = Zeros(Count);
        }

        for (var i = 0; deviation > 0 && i < Count; i++)
        {
            var radius = Math.Sqrt(-2 * Math.Log(random.NextDouble() + 1e-9));
            Value[i] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        Settle();
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public int Count => Rows * Columns;

    public float* Value { get; }

    public float* Average { get; }

    public float* Gradient(int shard) => _gradients[shard];

    /// <summary>Sets every value, as scales of layer normalisation begin with one.</summary>
    public void Fill(float value)
    {
        new Span<float>(Value, Count).Fill(value);
        Settle();
    }

    /// <summary>Begins the moving average at the present values.</summary>
    public void Settle() => new Span<float>(Value, Count).CopyTo(new Span<float>(Average, Count));

    /// <summary>Adds the shards' gradients, in their order, into the first; returns the sum of squares.</summary>
    public double Gather(int from, int count)
    {
        var squares = Vector512<float>.Zero;
        for (var i = from; i < from + count; i += 16)
        {
            var sum = Vector512.Load(_gradients[0] + i);
            for (var shard = 1; shard < _gradients.Length; shard++)
            {
                sum += Vector512.Load(_gradients[shard] + i);
                Vector512.Store(Vector512<float>.Zero, _gradients[shard] + i);
            }

            Vector512.Store(sum, _gradients[0] + i);
            squares += sum * sum;
        }

        return Vector512.Sum(squares);
    }

    /// <summary>One step of Adam (Kingma and Ba 2015) over a stretch of values; clears their gradient.</summary>
    public void Step(int from, int count, Schedule schedule)
    {
        var (clip, rate, keep) = (Vector512.Create(schedule.Clip), schedule.Rate, Vector512.Create(schedule.AverageKeep));
        var firstScale = Vector512.Create(rate / (1 - MathF.Pow(FirstDecay, schedule.Number)));
        var secondScale = Vector512.Create(1 / (1 - MathF.Pow(SecondDecay, schedule.Number)));
        for (var i = from; i < from + count; i += 16)
        {
            var gradient = Vector512.Load(_gradients[0] + i) * clip;
            Vector512.Store(Vector512<float>.Zero, _gradients[0] + i);
            var first = gradient + ((Vector512.Load(_first + i) - gradient) * FirstDecay);
            var squared = gradient * gradient;
            var second = squared + ((Vector512.Load(_second + i) - squared) * SecondDecay);
            Vector512.Store(first, _first + i);
            Vector512.Store(second, _second + i);
            var value = Vector512.Load(Value + i) - (first * firstScale / (Vector512.Sqrt(second * secondScale) + Vector512.Create(1e-6f)));
            Vector512.Store(value, Value + i);
            Vector512.Store(value + ((Vector512.Load(Average + i) - value) * keep), Average + i);
        }
    }

    // The parameters live as long as the process: training ends with it.
    static float* Zeros(int count)
    {
        var at = (float*)NativeMemory.AlignedAlloc(((nuint)count * sizeof(float)) + 64, 64);
        new Span<float>(at, count + 16).Clear();
        return at;
    }
}

/// <summary>What one step of Adam needs to know.</summary>
/// <param name="Number">Of the step, from 1.</param>
/// <param name="Rate">How far to go.</param>
/// <param name="Clip">What to multiply the gradient with, so that its length stays bounded.</param>
/// <param name="AverageKeep">How much of the moving average stays.</param>
readonly record struct Schedule(long Number, float Rate, float Clip, float AverageKeep);

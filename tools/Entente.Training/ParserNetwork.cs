using Entente.Sentences.Network;

namespace Entente.Training;

/// <summary>The parser while it learns: encoder, tags, arcs and relations, as <see cref="TreeParser"/> computes them.</summary>
sealed unsafe class ParserNetwork
{
    readonly TrainingPlan _plan;

    public ParserNetwork(TrainingPlan plan, Inventory inventory)
    {
        _plan = plan;
        var random = new Random(plan.Seed);
        Encoder = new(plan, inventory.WordCounts, random);
        Shape = new(plan.Width, plan.Arc, plan.Label, inventory.Tags.Count, inventory.Relations.Count);
        foreach (var (name, rows, columns) in Shape.Matrices())
        {
            var deviation = name switch
            {
                "distance.weight" => 0.1,
                "arc.weight" => 0.5 / Math.Sqrt(rows),
                "tag.weight" or "relation.weight" => 1 / Math.Sqrt(rows),
                _ => rows == 1 ? 0 : Math.Sqrt(2.0 / rows),
            };
            Encoder.Add(name, rows, columns, deviation, random);
        }
    }

    public EncoderNetwork Encoder { get; }

    public ParserShape Shape { get; }

    /// <summary>Forward and back over some sentences; leaves gradients. The scale is that of one row of the whole batch.</summary>
    public Progress Learn(Tape tape, ReadOnlySpan<Example> examples, float scale)
    {
        tape.Begin();
        var starts = new int[examples.Length + 1];
        for (var i = 0; i < examples.Length; i++)
        {
            starts[i + 1] = starts[i] + examples[i].Count;
        }

        var rows = starts[^1];
        var (words, tags, relations) = (new int[rows][], new int[rows], new int[rows]);
        var heads = new int[rows];
        for (var i = 0; i < examples.Length; i++)
        {
            examples[i].Rows.CopyTo(words, starts[i]);
            examples[i].Tags.CopyTo(tags, starts[i]);
            examples[i].Relations.CopyTo(relations, starts[i]);
            for (var j = 0; j < examples[i].Count; j++)
            {
                heads[starts[i] + j] = starts[i] + Math.Max(0, examples[i].Heads[j]);
            }
        }

        var x = Encoder.Encode(tape, words, starts);
        var tagScores = tape.Linear(x, Encoder["tag.weight"], Encoder["tag.bias"]);
        var dependents = tape.Drop(tape.Rectify(tape.Linear(x, Encoder["dependent.weight"], Encoder["dependent.bias"])), _plan.Dropout);
        var headRows = tape.Drop(tape.Rectify(tape.Linear(x, Encoder["head.weight"], Encoder["head.bias"])), _plan.Dropout);
        var turned = tape.Linear(dependents, Encoder["arc.weight"], Encoder["arc.bias"]);
        var labelled = tape.Linear(x, Encoder["labelled.weight"], Encoder["labelled.bias"]);
        var labelling = tape.Linear(x, Encoder["labelling.weight"], null);
        var relationScores = Relations(tape, labelled, labelling, heads);

        var progress = new Progress();
        for (var i = 0; i < examples.Length; i++)
        {
            var scores = Arcs(tape, turned, headRows, starts[i], examples[i].Count);
            progress.Arcs += Tape.CrossEntropy(scores, examples[i].Heads, examples[i].Count, scale, _plan.Smoothing);
        }

        progress.Tags += Tape.CrossEntropy(tagScores, tags, Shape.Tags, scale, _plan.Smoothing);
        progress.Relations += Tape.CrossEntropy(relationScores, relations, Shape.Relations, scale, _plan.Smoothing);
        tape.Backward();
        return progress;
    }

    Tensor Arcs(Tape tape, Tensor dependents, Tensor heads, int start, int count)
    {
        var (arc, padded) = (Shape.Arc, Products.Padded(count));
        const int kinds = ParserShape.DistanceKinds;
        var distance = Encoder["distance.weight"];
        var scores = new Tensor(tape.Arena, count, padded);
        float* from = dependents.Value + ((long)start * arc), to = heads.Value + ((long)start * arc);
        Products.Multiply(from, arc, tape.Transpose(to, count, arc, arc, padded), padded, scores.Value, padded, count, padded, arc);
        var distances = tape.Arena.Take((long)count * kinds);
        Products.Multiply(from, arc, distance.Value, kinds, distances, kinds, count, kinds, arc);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                scores.Value[(i * padded) + j] += distances[(i * kinds) + Distances.Kind(i, j)];
            }
        }

        tape.OnBackward(() =>
        {
            var distanceGradient = tape.Arena.TakeZeros((long)count * kinds);
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    distanceGradient[(i * kinds) + Distances.Kind(i, j)] += scores.Gradient[(i * padded) + j];
                }
            }

            float* fromGradient = dependents.Gradient + ((long)start * arc), toGradient = heads.Gradient + ((long)start * arc);
            Products.Multiply(tape.Transpose(from, count, arc, arc), count, distanceGradient, kinds, distance.Gradient(tape.Shard), kinds, arc, kinds, count, add: true);
            Products.Multiply(distanceGradient, kinds, tape.Transpose(distance.Value, arc, kinds, kinds), arc, fromGradient, arc, count, arc, kinds, add: true);
            Products.Multiply(scores.Gradient, padded, to, arc, fromGradient, arc, count, arc, count, add: true);
            Products.Multiply(tape.Transpose(scores.Gradient, count, padded, padded), count, from, arc, toGradient, arc, count, arc, count, add: true);
        });
        return scores;
    }

    // The relation of each row to its true head.
    Tensor Relations(Tape tape, Tensor labelled, Tensor labelling, int[] heads)
    {
        var label = Shape.Label;
        var sum = new Tensor(tape.Arena, labelled.Rows, label);
        for (var row = 0; row < sum.Rows; row++)
        {
            var to = sum.Value + ((long)row * label);
            new ReadOnlySpan<float>(labelled.Value + ((long)row * label), label).CopyTo(new(to, label));
            Rows.Add(to, labelling.Value + ((long)heads[row] * label), label);
        }

        tape.OnBackward(() =>
        {
            for (var row = 0; row < sum.Rows; row++)
            {
                var gradient = sum.Gradient + ((long)row * label);
                Rows.Add(labelled.Gradient + ((long)row * label), gradient, label);
                Rows.Add(labelling.Gradient + ((long)heads[row] * label), gradient, label);
            }
        });
        return tape.Linear(tape.Drop(tape.Rectify(sum), _plan.Dropout), Encoder["relation.weight"], Encoder["relation.bias"]);
    }
}

/// <summary>What a stretch of training got right.</summary>
record struct Progress
{
    public Tally Arcs { get; set; }

    public Tally Tags { get; set; }

    public Tally Relations { get; set; }

    public static Progress operator +(Progress a, Progress b) =>
        new() { Arcs = a.Arcs + b.Arcs, Tags = a.Tags + b.Tags, Relations = a.Relations + b.Relations };
}

/// <summary>Loss and accuracy of one of the tasks.</summary>
readonly record struct Tally(double Loss, int Right, int Count)
{
    public double Accuracy => Count == 0 ? 0 : 100.0 * Right / Count;

    public static implicit operator Tally((double Loss, int Right, int Count) of) => new(of.Loss, of.Right, of.Count);

    public static Tally operator +(Tally a, Tally b) => new(a.Loss + b.Loss, a.Right + b.Right, a.Count + b.Count);
}

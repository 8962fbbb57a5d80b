using Entente.Sentences.Network;

namespace Entente.Training;

/// <summary>The encoder while it learns: the same sums as <see cref="Encoder"/>, with a way back.</summary>
sealed unsafe class EncoderNetwork
{
    readonly TrainingPlan _plan;
    readonly int[] _wordCounts;
    readonly Dictionary<string, Parameter> _parameters = [];
    readonly List<int>[] _touched;
    readonly long[][] _touchedAt;
    long _step;

    public EncoderNetwork(TrainingPlan plan, int[] wordCounts, Random random)
    {
        (_plan, _wordCounts) = (plan, wordCounts);
        Shape = new(plan.Width, plan.Layers, wordCounts.Length - WordFeatures.FirstWord, plan.Buckets);
        Embeddings = new("embeddings", Shape.Rows, plan.Width, plan.Shards, 0.1, random);
        foreach (var (name, rows, columns) in Shape.Matrices())
        {
            Add(name, rows, columns, DeviationOf(name, rows), random);
            if (name.EndsWith("scale", StringComparison.Ordinal))
            {
                _parameters[name].Fill(1);
            }
        }

        _touched = [.. Enumerable.Range(0, plan.Shards).Select(_ => new List<int>())];
        _touchedAt = [.. Enumerable.Range(0, plan.Shards).Select(_ => new long[Shape.Rows])];
    }

    public EncoderShape Shape { get; }

    public Parameter Embeddings { get; }

    public IEnumerable<Parameter> Parameters => _parameters.Values;

    public Parameter this[string name] => _parameters[name];

    /// <summary>Rows of the table that a shard of the present step has used.</summary>
    public IReadOnlyList<int> Touched(int shard) => _touched[shard];

    public void Add(string name, int rows, int columns, double deviation, Random random) =>
        _parameters.Add(name, new(name, rows, columns, _plan.Shards, deviation, random));

    public void BeginStep()
    {
        _step++;
        foreach (var touched in _touched)
        {
            touched.Clear();
        }
    }

    public Tensor Encode(Tape tape, int[][] words, int[] starts)
    {
        var x = Embed(tape, words);
        x = tape.Drop(tape.Normalize(x, this["embedding.scale"], this["embedding.shift"]), _plan.Dropout);
        for (var layer = 0; layer < Shape.Layers.Length; layer++)
        {
            var (weight, bias) = (this[$"layer{layer}.weight"], this[$"layer{layer}.bias"]);
            var change = Shape.Layers[layer] == 'c'
                ? tape.Rectify(tape.Linear(tape.Window(x, starts), weight, bias))
                : tape.Recur(tape.Linear(x, weight, bias), starts);
            x = tape.Normalize(tape.Add(x, tape.Drop(change, _plan.Dropout)), this[$"layer{layer}.scale"], this[$"layer{layer}.shift"]);
        }

        return x;
    }

    Tensor Embed(Tape tape, int[][] words)
    {
        var width = _plan.Width;
        var y = new Tensor(tape.Arena, words.Length, width);
        var used = new int[words.Length * WordFeatures.Count];
        for (var row = 0; row < y.Rows; row++)
        {
            words[row].CopyTo(used, row * WordFeatures.Count);
            ref var word = ref used[row * WordFeatures.Count];
            if (word >= WordFeatures.FirstWord && word < _wordCounts.Length && tape.Chance(_plan.WordDropout / (_plan.WordDropout + _wordCounts[word])))
            {
                word = WordFeatures.Unknown;
            }

            var to = y.Value + ((long)row * width);
            new Span<float>(to, width).Clear();
            for (var i = 0; i < WordFeatures.Count; i++)
            {
                var from = used[(row * WordFeatures.Count) + i];
                Rows.Add(to, Embeddings.Value + ((long)from * width), width);
                Touch(tape.Shard, from);
            }
        }

        tape.OnBackward(() =>
        {
            for (var i = 0; i < used.Length; i++)
            {
                Rows.Add(
                    Embeddings.Gradient(tape.Shard) + ((long)used[i] * width),
                    y.Gradient + ((long)(i / WordFeatures.Count) * width),
                    width);
            }
        });
        return y;
    }

    void Touch(int shard, int row)
    {
        if (_touchedAt[shard][row] != _step)
        {
            _touchedAt[shard][row] = _step;
            _touched[shard].Add(row);
        }
    }

    // He et al. 2015 before a rectifier, Glorot and Bengio 2010 before gates.
    static double DeviationOf(string name, int rows) => rows == 1 ? 0 : name.EndsWith("weight", StringComparison.Ordinal) ? Math.Sqrt(2.0 / rows) : 0;
}

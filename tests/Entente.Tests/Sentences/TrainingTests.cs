using Entente.Articles;
using Entente.Sentences;
using Entente.Training;

namespace Entente.Tests.Sentences;

public sealed class TrainingTests
{
    static readonly Lazy<List<ConlluSentence>> s_treebank = new(() =>
    {
        using var reader = File.OpenText(Repository.PathTo("tests/Entente.Tests/Sentences/toy.conllu"));
        return [.. Conllu.Read(reader)];
    });

    [Fact]
    public void A_toy_model_learns_its_treebank_by_heart_and_reads_a_new_sentence()
    {
        var model = Train("learn");

        var correct = 0;
        var count = 0;
        foreach (var sentence in s_treebank.Value)
        {
            var (text, tokens) = Conllu.LayOut(sentence);
            var parsed = model.Parse(text, [tokens])[0];
            count += parsed.Length;
            correct += Enumerable.Range(0, parsed.Length).Count(i => parsed[i].Head + 1 == sentence.Words[i].Head);
        }

        Assert.InRange((double)correct / count, 0.9, 1);
        var article = Article.FromText("t", "The minister met the general. Talks failed.");
        Assert.Equal(2, SentenceReader.Read(article, model, new(), new()).Length);
    }

    [Fact]
    public void Training_twice_gives_the_same_bytes()
    {
        Train("first", epochs: 3);
        Train("second", epochs: 3);

        Assert.Equal(File.ReadAllBytes(PathOf("first")), File.ReadAllBytes(PathOf("second")));
    }

    static LanguageModel Train(string name, int epochs = 60)
    {
        Trainer.Train(TrainingPlan.Toy with { Epochs = epochs }, s_treebank.Value, s_treebank.Value, [], PathOf(name), _ => { });
        using var file = File.OpenRead(PathOf(name));
        return LanguageModel.Load(file);
    }

    static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, $"toy-{name}.model");
}

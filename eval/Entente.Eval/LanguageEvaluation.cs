using System.Collections.Immutable;
using System.IO.Compression;
using Entente.Sentences;

namespace Entente.Eval;

/// <summary>The language model on the development parts of two treebanks and on newswire that it never learned from.</summary>
sealed class LanguageEvaluation : IEvaluation
{
    static readonly (string Name, string File)[] s_treebanks = [("EWT", "en_ewt-ud-dev.conllu.gz"), ("GUM", "en_gumopen-ud-dev.conllu.gz")];

    public string Task => "language";

    public string Gold => "language";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        return [.. Score(knowledge.Language, gold, ""), .. Score(LanguageModel.Fast, gold, ", fast")];
    }

    static IEnumerable<Figure> Score(LanguageModel model, string gold, string suffix)
    {
        foreach (var (name, file) in s_treebanks)
        {
            var sentences = Read(Path.Combine(gold, file), reader => Conllu.Read(reader).ToArray());
            if (suffix.Length == 0)
            {
                foreach (var figure in TreebankScores.Boundaries(model, name, sentences))
                {
                    yield return figure;
                }
            }

            foreach (var figure in TreebankScores.Trees(model, name + suffix, sentences))
            {
                yield return figure;
            }
        }

        var news = Read(Path.Combine(gold, "ner", "worldwide.dev.bio.gz"), reader => NamedSentence.ReadBio(reader).ToArray());
        yield return TreebankScores.Names(model, "worldwide newswire" + suffix, news);
    }

    static T Read<T>(string path, Func<TextReader, T> read)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return read(reader);
    }
}

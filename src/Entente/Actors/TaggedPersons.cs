using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>The full names of persons that the language model sees in an article, and whose name a surname or town of ours may be instead.</summary>
sealed class TaggedPersons(Article article, ImmutableArray<Sentence> sentences, NameSurroundings around, OtherMeanings others, OfficeTable offices)
{
    readonly List<TextSpan> _persons =
    [
        .. from sentence in sentences
           from name in sentence.Names
           where name.Kind == NameKind.Person && name.End - name.First > 1
           select sentence.Tokens[name.First].Span.Cover(sentence.Tokens[name.End - 1].Span),
    ];

    /// <summary>The longer name that a name is part of, or an empty span.</summary>
    public TextSpan Around(TextSpan name) => _persons.Find(person => person.Contains(name) && person.Length > name.Length);

    /// <summary>Whether the article names a person who ends so: the "Vaughan" of Michael Vaughan is no town.</summary>
    public bool HasSurname(TextSpan town) => _persons.Exists(person => person.End != town.End && EndsWith(around[person], around[town]));

    /// <summary>"Cameron Exampleton", "Kim Exampleton": what is a surname of ours begins the name of somebody else.</summary>
    public bool BeginsAnother(TextSpan name, Actor actor)
    {
        foreach (var person in _persons)
        {
            if (person.Start == name.Start && person.End > name.End + 1)
            {
                var rest = around[new(name.End + 1, person.End)];
                var next = rest.IndexOf(' ') is > 0 and var space ? rest[..space] : rest;
                return char.IsUpper(next[0]) && !actor.Name.Contains(next, StringComparison.OrdinalIgnoreCase) && others.IsNamed(new(name.End + 1, name.End + 1 + next.Length)) && !around.IsHeadline(name);
            }
        }

        return false;
    }

    /// <summary>Another person of the same surname: the first name before it begins with another letter, and is no title.</summary>
    /// <param name="isNamed">Whether the article has the actor's full name.</param>
    public bool IsNamesake(Actor actor, TextSpan surname, bool isNamed)
    {
        foreach (var person in _persons)
        {
            if (person.End == surname.End && person.Start < surname.Start)
            {
                var given = around[new(person.Start, surname.Start)].Trim();
                var last = given[(given.LastIndexOf(' ') + 1)..];
                return given.Length > 1 && !given.EndsWith("-") && !(given.EndsWith("ing") && SentenceStarts(person.Start)) && char.IsUpper(given[0]) && given[0] != actor.Name[0] && !last.EndsWith(".") && offices.Find(given) is null && offices.Find(last) is null
                    && !actor.Name.Contains(last, StringComparison.OrdinalIgnoreCase);
            }
        }

        // "Daniel Cameron" elsewhere in the article, and never David, who is out of office.
        return !isNamed && !actor.HoldsOffice(article.Published)
            && _persons.Exists(person => EndsWith(around[person], around[surname]) && !actor.Name.AsSpan().StartsWith(around[person][..around[person].IndexOf(' ')], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Undercutting Macron, China ...": a capital that only begins a sentence.</summary>
    bool SentenceStarts(int at) => sentences.Any(sentence => sentence.Span.Start == at);

    static bool EndsWith(ReadOnlySpan<char> person, ReadOnlySpan<char> word) => person.Length > word.Length + 1 && person.EndsWith(word) && person[^(word.Length + 1)] == ' ';
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Entente.Actors;

/// <summary>The actors and places as one binary file that opens in milliseconds. The text files stay what people edit; this is made of them.</summary>
/// <remarks>
/// The same text and the same build of this library give the same bytes. The file says which build made it and is of use to that
/// build only: the text is always at hand to make it anew.
/// </remarks>
public static class CompiledActors
{
    const uint Magic = 0x4B544E45; // "ENTK"

    /// <summary>This build of the library: it changes with the code and with the built-in knowledge.</summary>
    static Guid Build => typeof(CompiledActors).Module.ModuleVersionId;

    /// <param name="book">What is to be written.</param>
    /// <param name="to">Where to.</param>
    /// <param name="source">Which files it was read from beside the built-in ones; empty for those alone.</param>
    public static void Write(ActorBook book, Stream to, Guid source = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(to);
        using var body = new MemoryStream();
        var numbers = new Dictionary<Actor, int>(ReferenceEqualityComparer.Instance);
        var writer = new CompiledWriter(body);
        foreach (var actor in writer.Each(book.Actors))
        {
            numbers[actor] = numbers.Count;
            Write(writer, actor);
        }

        Write(writer, book.Words);
        Write(writer, book.Names.Arrays);
        foreach (var sense in writer.Each(book.Names.Senses.ToArray()))
        {
            writer.Number(numbers[sense.Actor]);
            writer.Number((int)sense.Use | (sense.Lower ? 0x100 : 0) | (sense.Article ? 0x200 : 0));
            writer.Day(sense.From);
            writer.Day(sense.To);
        }

        writer.WriteTo(to, new(Magic, Build, source));
    }

    /// <summary>The actors of a compiled file; null where another build of the library made it, or from other files.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or damaged.</exception>
    public static ActorBook? Read(Stream from, Guid source = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (CompiledReader.Open(from, new(Magic, Build, source)) is not { } reader)
        {
            return null;
        }

        var actors = new Actor[reader.Number()];
        var countries = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        for (var i = 0; i < actors.Length; i++)
        {
            actors[i] = ReadActor(reader, countries);
        }

        var words = ReadWords(reader);
        var arrays = ReadArrays(reader);
        var senses = new NameSense[reader.Number()];
        for (var i = 0; i < senses.Length; i++)
        {
            var (actor, use) = (actors[reader.Number()], reader.Number());
            senses[i] = new(actor, (NameUse)(use & 0xFF), reader.Day(), reader.Day(), (use & 0x100) != 0, (use & 0x200) != 0);
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(actors), new(arrays, senses), words);
    }

    static void Write(CompiledWriter writer, Actor actor)
    {
        writer.Text(actor.Id);
        writer.Text(actor.Name);
        writer.Text(actor.Country);
        writer.Text(actor.Code);
        writer.Number((int)actor.Kind | ((int)actor.Gender << 8));
        foreach (var tenure in writer.Each(actor.Tenures))
        {
            writer.Text(tenure.Code);
            writer.Text(tenure.Office);
            writer.Day(tenure.From);
            writer.Day(tenure.To);
        }

        foreach (var membership in writer.Each(actor.Memberships))
        {
            writer.Text(membership.Organisation);
            writer.Text(membership.Status);
            writer.Day(membership.From);
            writer.Day(membership.To);
        }

        foreach (var place in writer.Each(actor.Place is { } known ? [known] : ImmutableArray<Place>.Empty))
        {
            writer.Number((int)place.Kind);
            writer.Text(string.Join(' ', place.Countries));
            writer.Text(place.Region);
            writer.Degrees(place.Latitude);
            writer.Degrees(place.Longitude);
            writer.Number(place.Population);
        }
    }

    static ImmutableArray<string> Countries(string written, Dictionary<string, ImmutableArray<string>> known)
    {
        if (!known.TryGetValue(written, out var countries))
        {
            known[written] = countries = [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }

        return countries;
    }

    static Actor ReadActor(CompiledReader reader, Dictionary<string, ImmutableArray<string>> countries)
    {
        var (id, name, country, code, kind) = (reader.Text()!, reader.Text()!, reader.Text(), reader.Text(), reader.Number());
        var tenures = reader.Number() is > 0 and var held ? new Tenure[held] : [];
        for (var i = 0; i < tenures.Length; i++)
        {
            tenures[i] = new(reader.Text()!, reader.Text(), reader.Day(), reader.Day());
        }

        var memberships = reader.Number() is > 0 and var joined ? new Membership[joined] : [];
        for (var i = 0; i < memberships.Length; i++)
        {
            memberships[i] = new(reader.Text()!, reader.Text()!, reader.Day(), reader.Day());
        }

        return new()
        {
            Id = id,
            Name = name,
            Country = country,
            Code = code,
            Kind = (ActorKind)(kind & 0xFF),
            Gender = (Gender)(kind >> 8),
            Tenures = ImmutableCollectionsMarshal.AsImmutableArray(tenures),
            Memberships = ImmutableCollectionsMarshal.AsImmutableArray(memberships),
            Place = reader.Number() == 0 ? null : new()
            {
                Kind = (PlaceKind)reader.Number(),
                Countries = Countries(reader.Text()!, countries),
                Region = reader.Text(),
                Latitude = reader.Degrees(),
                Longitude = reader.Degrees(),
                Population = reader.Number(),
            },
        };
    }

    static void Write(CompiledWriter writer, ActorWords words)
    {
        foreach (var title in writer.Each([.. words.Offices.Titles.Values]))
        {
            writer.Text(title.Words);
            writer.Text(title.Office);
            writer.Text(title.Sector);
        }

        foreach (var table in (IReadOnlyDictionary<string, string>[])[words.Agents.Sectors, words.Anaphors.Classes])
        {
            foreach (var (noun, meaning) in writer.Each([.. table]))
            {
                writer.Text(noun);
                writer.Text(meaning);
            }
        }

        foreach (var row in writer.Each([.. words.Homonyms.Rows]))
        {
            writer.Text(row);
        }

        foreach (var family in writer.Each([.. words.Designators.Families]))
        {
            writer.Text(family.Letters);
            writer.Text(family.Numbers);
            writer.Text(family.Written);
            writer.Text(family.Class);
            writer.Text(family.Maker);
        }

        foreach (var (use, beside) in writer.Each([.. words.Beside.Rows]))
        {
            writer.Text(use);
            writer.Text(beside);
        }
    }

    static ActorWords ReadWords(CompiledReader reader)
    {
        var titles = new Dictionary<string, OfficeTitle>(StringComparer.OrdinalIgnoreCase);
        for (var left = reader.Number(); left > 0; left--)
        {
            var title = new OfficeTitle(reader.Text()!, reader.Text(), reader.Text()!);
            titles.Add(title.Words, title);
        }

        var (agents, anaphors) = (Table(reader), Table(reader));
        var homonyms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var left = reader.Number(); left > 0; left--)
        {
            homonyms.Add(reader.Text()!);
        }

        var families = new List<DesignatorFamily>();
        for (var left = reader.Number(); left > 0; left--)
        {
            families.Add(new(reader.Text()!, reader.Text()!, reader.Text()!, reader.Text()!, reader.Text()!));
        }

        var beside = new (string Use, string Words)[reader.Number()];
        for (var i = 0; i < beside.Length; i++)
        {
            beside[i] = (reader.Text()!, reader.Text()!);
        }

        return new(new(titles), new(agents), new(anaphors), new(homonyms), new(families), new(beside));
    }

    static Dictionary<string, string> Table(CompiledReader reader)
    {
        var left = reader.Number();
        var table = new Dictionary<string, string>(left, StringComparer.OrdinalIgnoreCase);
        for (; left > 0; left--)
        {
            table.Add(reader.Text()!, reader.Text()!);
        }

        return table;
    }

    static void Write(CompiledWriter writer, NameArrays arrays)
    {
        writer.Array(arrays.Letters);
        writer.Array(arrays.WordStarts);
        writer.Array(arrays.WordSlots);
        writer.Array(arrays.RootSteps);
        writer.Array(arrays.StepKeys);
        writer.Array(arrays.StepNodes);
        writer.Array(arrays.SenseStarts);
    }

    static NameArrays ReadArrays(CompiledReader reader) => new()
    {
        Letters = reader.Array<char>(),
        WordStarts = reader.Array<int>(),
        WordSlots = reader.Array<int>(),
        RootSteps = reader.Array<int>(),
        StepKeys = reader.Array<ulong>(),
        StepNodes = reader.Array<int>(),
        SenseStarts = reader.Array<int>(),
    };
}

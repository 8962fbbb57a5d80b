using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Entente.App.Workbench.Dyads;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Briefs;

namespace Entente.App.Workbench.Briefs;

/// <summary>A brief with its parts in the order that its reader gave them, some of them left out.</summary>
public sealed record BriefView(Brief Brief, AskedWindow Window, ImmutableArray<int> Order, ImmutableArray<int> LeftOut) : IView
{
    /// <summary>With the sections chosen, in their order; their numbers stay, so that citations of them do.</summary>
    [JsonIgnore]
    public Brief Arranged => Brief with { Sections = [.. Order.Select(number => Brief[number])] };

    public ViewTable Table => new DyadView(Brief, Window).Table;

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return $"{Brief.Question.NameOfA} – {Brief.Question.NameOfB} · {labels["brief.title"]}";
    }

    /// <summary>The order with one part a place higher or lower, as the address has it.</summary>
    public string Moved(int number, int by)
    {
        var order = Order.ToList();
        var at = order.IndexOf(number);
        order.RemoveAt(at);
        order.Insert(Math.Clamp(at + by, 0, order.Count), number);
        return Written(order);
    }

    public string Without(int number) => Written(Order.Where(one => one != number));

    public string With(int number) => Written(Order.Append(number));

    internal static BriefView? Read(ViewRequest request)
    {
        if (DyadView.Read(request) is not { } dyad)
        {
            return null;
        }

        var all = dyad.Brief.Sections.Select(section => section.Number).ToImmutableArray();
        var asked = (request.Text("parts") ?? "").Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(all.Contains).Distinct().ToImmutableArray();
        var order = asked.IsEmpty ? all : asked;
        return new(dyad.Brief, dyad.Window, order, [.. all.Except(order)]);
    }

    static string Written(IEnumerable<int> order) => string.Join('.', order);
}

using Entente.App.Serving;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Briefs;

namespace Entente.App.Workbench.Dyads;

/// <summary>All there is to say of a pair: the brief's own value, drawn for a screen.</summary>
public sealed record DyadView(Brief Brief, AskedWindow Window) : IView
{
    public string A => Brief.Question.A;

    public string B => Brief.Question.B;

    /// <summary>The evidence, a row a quotation.</summary>
    public ViewTable Table => new(
        ["number", "quotation", "publisher", "byline", "title", "published", "article", "start", "hash", "codes"],
        Brief.Ledger.Select(item => (System.Collections.Immutable.ImmutableArray<object?>)
            [item.Number, item.Quotation, item.Publisher, item.Byline, item.Title, item.Published, item.ArticleKey, item.Start, item.Hash, string.Join("; ", item.Codes.Distinct())]));

    /// <summary>The part of the brief with this number, or null where the brief has none.</summary>
    public BriefSection? Section(int number) => Brief.Sections.FirstOrDefault(section => section.Number == number);

    public string TitleIn(LabelSet labels) => $"{Brief.Question.NameOfA} – {Brief.Question.NameOfB}";

    internal static DyadView? Read(ViewRequest request)
    {
        if (PairPath.Read(request.Part("pair"), request.Workspace.Knowledge.Actors) is not var (a, b))
        {
            return null;
        }

        var about = Workspace.About(a, b);
        var question = about with
        {
            Asked = request.Text("q") ?? about.Asked,
            Direction = request.Choice<AskedDirection>("direction") ?? AskedDirection.Open,
            Since = request.First("since"),
            Until = request.Last("until"),
            Dimension = request.Text("dimension"),
        };
        if (question.Since > question.Until)
        {
            throw new ViewFault(400, "ENT7010", request.Labels["dyad.window"]);
        }

        return new(request.Workspace.Answer(question), new(request.Text("since"), request.Text("until"), question.Dimension, question.Direction));
    }
}

/// <summary>What the pair was narrowed to, as it was written.</summary>
public sealed record AskedWindow(string? Since, string? Until, string? Dimension, AskedDirection Direction);

namespace Entente.Articles;

/// <summary>Finds headline, standfirst, byline, captions, paragraphs and biography among the lines of a text, and leaves the page's furniture out.</summary>
static class PlainTextLayout
{
    /// <summary>So many words make a line a paragraph wherever it stands.</summary>
    const int Paragraph = 20;

    /// <summary>Between a headline and the byline stand two paragraphs at most, and no long ones.</summary>
    const int LongestStandfirst = 80;

    const int LongestTitle = 30;

    /// <summary>How many lines below the headline the byline may stand.</summary>
    const int BylineWithin = 5;

    public static ArticleDraft Read(List<string> lines, string? givenTitle, ArticleRules rules)
    {
        var draft = new ArticleDraft { Title = givenTitle };
        var all = lines.ConvertAll(line => new Line(line, LineWords.Count(line), rules.Lines.KindOf(line)));
        var body = Body(all, rules);
        if (body.Count == 0)
        {
            body = all; // nothing but furniture by the rules: rather that than nothing
        }

        var at = Head(draft, body, givenTitle, rules);
        var start = at;
        for (var last = LastParagraph(body); at < body.Count; at++)
        {
            var line = body[at];
            if (at > start && Biographies.Is(line.Text, line.Words, draft.Byline, rules.Roles) && (at >= last || Biographies.Tells(line.Text, draft.Byline)))
            {
                draft.Add(BlockKind.Biography, line.Text);
            }
            else if (at <= last || line.Words >= 4)
            {
                draft.Add(KindInBody(line, at < last, rules), line.Text);
            }
        }

        draft.Publisher = all.Where(line => line.Kind is LineKind.Footer).Select(line => CopyrightLine.HolderIn(line.Text)).FirstOrDefault(holder => holder is not null);
        if (draft is { Byline: { } byline, Publisher: { } publisher } && Same(byline, publisher))
        {
            draft.Byline = null;
        }

        return draft;
    }

    readonly record struct Line(string Text, int Words, LineKind Kind);

    /// <summary>The lines of the part with the most to read; a footer line parts the text, furniture lines only fall out.</summary>
    static List<Line> Body(List<Line> all, ArticleRules rules)
    {
        var parts = new List<List<Line>> { new() };
        foreach (var line in all)
        {
            if (line.Kind is LineKind.Footer)
            {
                parts.Add([]);
            }
            else if (line.Kind is LineKind.None && line.Words > 0)
            {
                parts[^1].Add(line);
            }
        }

        var weights = parts.ConvertAll(part => part.Sum(line => line.Words >= Paragraph / 2 ? line.Words : 0));
        var most = weights.Max();
        var best = most > 0 ? weights.IndexOf(most) : parts.FindIndex(part => part.Count > 0);
        if (best < 0)
        {
            return [];
        }

        var language = rules.Languages.Tell(string.Join('\n', parts[best].Select(line => line.Text)));
        var body = new List<Line>();
        for (var i = best; i < parts.Count; i++)
        {
            // What stands below a footer line is the foot of the page unless it is as long as an article.
            if (i == best || (weights[i] * 3 >= most && rules.Languages.Tell(string.Join('\n', parts[i].Select(line => line.Text))) == language))
            {
                body.AddRange(parts[i]);
            }
        }

        return body;
    }

    /// <summary>Takes the lines above the running text; gives the index of the first line below them.</summary>
    static int Head(ArticleDraft draft, List<Line> body, string? givenTitle, ArticleRules rules)
    {
        var title = body.FindIndex(line => givenTitle is not null ? Same(line.Text, givenTitle) : IsTitle(line, rules));
        var paragraph = body.FindIndex(line => line.Words >= Paragraph && BylineOf(line, rules) is null);
        if (title > (paragraph < 0 ? body.Count - 1 : paragraph) || (givenTitle is null && title == body.Count - 1))
        {
            title = -1;
        }

        if (title < 0 && givenTitle is not null)
        {
            draft.Add(BlockKind.Title, givenTitle);
        }

        var at = title + 1;
        if (title >= 0)
        {
            draft.Title = givenTitle ?? body[title].Text;
            draft.Add(BlockKind.Title, body[title].Text);
        }

        var byline = body.FindIndex(at, Math.Min(BylineWithin, body.Count - at), line => BylineOf(line, rules) is not null);
        if (byline >= 0)
        {
            var between = body[at..byline];
            var standfirst = title >= 0 && between.Count <= 2 && between.Sum(line => line.Words) <= LongestStandfirst;
            foreach (var line in between.Where(line => line.Words >= 4))
            {
                draft.Add(IsCaption(line, rules) ? BlockKind.Caption : standfirst ? BlockKind.Standfirst : BlockKind.Paragraph, line.Text);
            }

            var (author, day) = BylineOf(body[byline], rules)!.Value;
            draft.Byline = author;
            draft.Date(day, DateBasis.Dateline);
            draft.Add(BlockKind.Byline, body[byline].Text);
            at = byline + 1;

            // The author often has a line and the day another.
            if (at < body.Count && BylineOf(body[at], rules) is { } more)
            {
                draft.Byline ??= more.Author;
                draft.Date(more.Day, DateBasis.Dateline);
                draft.Add(BlockKind.Byline, body[at].Text);
                at++;
            }
        }

        // Above the first paragraph stand captions; short lines without a full stop are labels of the page.
        while (title >= 0 && at < body.Count && paragraph > at && (IsCaption(body[at], rules) || (body[at].Words < 4 && !EndsSentence(body[at].Text))))
        {
            if (IsCaption(body[at], rules))
            {
                draft.Add(BlockKind.Caption, body[at].Text);
            }

            at++;
        }

        if (at < body.Count)
        {
            draft.Date(Dateline.DayOf(body[at].Text, rules.Dates), DateBasis.Dateline);
        }

        return at;
    }

    static bool IsTitle(Line line, ArticleRules rules) =>
        line.Words is >= 4 and <= LongestTitle && line.Text[^1] is not ('.' or ',' or ';' or ':')
        && !IsCaption(line, rules) && BylineOf(line, rules) is null;

    static (string? Author, DateOnly? Day)? BylineOf(Line line, ArticleRules rules) => Dateline.BylineOf(line.Text, line.Words, rules);

    static bool IsCaption(Line line, ArticleRules rules) => line.Words <= 60 && rules.Credits.Any(credit => line.Text.Contains(credit, StringComparison.Ordinal));

    static int LastParagraph(List<Line> body)
    {
        var last = body.FindLastIndex(line => line.Words >= Paragraph / 2 && EndsSentence(line.Text));
        return last < 0 ? body.Count - 1 : last;
    }

    static BlockKind KindInBody(Line line, bool followed, ArticleRules rules) => line switch
    {
        _ when IsCaption(line, rules) => BlockKind.Caption,
        { Text: ['-' or '•' or '*' or '–', ' ', ..] } => BlockKind.ListItem,
        _ when followed && line.Words <= 12 && !EndsSentence(line.Text) && line.Text[^1] is not (',' or ':' or ';') => BlockKind.Heading,
        _ => BlockKind.Paragraph,
    };

    static bool EndsSentence(string text) => text.AsSpan().TrimEnd("\"'”’»)") is [.., '.' or '?' or '!' or '…' or '。' or '؟' or '।'];

    static bool Same(string one, string other) => LineWords.Of(one).AsSpan().SequenceEqual(LineWords.Of(other));
}

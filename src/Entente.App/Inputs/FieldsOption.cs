using System.CommandLine;
using Entente.App.Cli;
using Entente.Articles;

namespace Entente.App.Inputs;

/// <summary><c>--fields text=Body,date=Day</c>: what the columns of a table, or the fields of JSON lines, are called.</summary>
static class FieldsOption
{
    public static Option<string?> Create() => new("--fields")
    {
        Description = "names of columns or JSON fields that Entente does not know: text=NAME,html=NAME,title=NAME,date=NAME,address=NAME,publisher=NAME,byline=NAME,id=NAME",
    };

    public static ArticleRules RulesOf(string? fields)
    {
        if (fields is null)
        {
            return ArticleRules.BuiltIn;
        }

        var names = new List<KeyValuePair<string, string>>();
        foreach (var part in fields.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=') is not [{ Length: > 0 } field, { Length: > 0 } name])
            {
                throw new WrongUseException("ENT3011", $"'{part}' is no FIELD=NAME; write for example --fields text=Body,date=Day.");
            }

            names.Add(new(field, name));
        }

        try
        {
            return ArticleRules.BuiltIn.WithFields(names);
        }
        catch (ArgumentException wrong)
        {
            throw new WrongUseException("ENT3011", wrong.Message);
        }
    }
}

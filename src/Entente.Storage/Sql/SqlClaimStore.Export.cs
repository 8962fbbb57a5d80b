using System.Globalization;
using System.Text.Encodings.Web;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    /// <summary>Everything that content alone decides, in the order of keys: two stores with the same findings give the same bytes.</summary>
    static readonly (string Table, string Sql)[] s_exports =
    [
        ("source", "SELECT path, hash, size, extractor, status FROM source ORDER BY path"),
        ("fault", "SELECT s.path, f.ordinal, f.code, f.message FROM source_fault f JOIN source s ON s.id = f.source ORDER BY 1, 2"),
        ("article", """
            SELECT key, name, title, byline, publisher, address, published, basis, language, fingerprint, extractor, blocks, text
            FROM article ORDER BY key
            """),
        ("stands", "SELECT s.path, x.key FROM source_article l JOIN source s ON s.id = l.source JOIN article x ON x.id = l.article ORDER BY 1, 2"),
        ("named", "SELECT x.key, n.code FROM named n JOIN article x ON x.id = n.article ORDER BY 1, 2"),
        ("sentence", "SELECT x.key, s.start, s.\"end\", s.text FROM sentence s JOIN article x ON x.id = s.article ORDER BY 1, 2, 3"),
        ("claim", """
            SELECT x.key AS article, c.key, c.name, c.day, c.kind, c.plover, c.mode, c.context, c.cameo, c.source, c.target, c.reciprocal,
                c.dimensions, c."from", c."to", c.basis, c.quantity, c.place, c.modality, c.cue_start, c.cue_end, c.attribution,
                c.closeness, c.confidence, c.sentence_start, c.sentence_end, c.start, c."end"
            FROM claim c JOIN article x ON x.id = c.article ORDER BY c.key
            """),
        ("pair", "SELECT c.key, p.source, p.target, p.day, p.turn, p.counted FROM pair p JOIN claim c ON c.id = p.claim ORDER BY 1, 2, 3, 4"),
        ("driver", """
            SELECT x.key AS article, d.key, d.name, d.direction, d.category, d.a, d.b, d.affects, d.explicit, d.holder, d.modality,
                d.strength, d.confidence, d.cause_start, d.cause_end, d.effect_start, d.effect_end, d.signal_start, d.signal_end,
                d.sentence_start, d.sentence_end, d.start, d."end"
            FROM driver d JOIN article x ON x.id = d.article ORDER BY d.key
            """),
        ("decision", "SELECT line FROM decision ORDER BY ordinal"),
    ];

    /// <summary>Writes the whole store as JSON lines.</summary>
    public void Export(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var connection = dialect.Connect();
        using var transaction = dialect.BeginReading(connection);
        foreach (var (table, sql) in s_exports)
        {
            foreach (var row in Rows(connection, sql))
            {
                var cells = Enumerable.Range(0, row.FieldCount).Select(i => Json(row.GetValue(i)));
                output.Write($"[\"{table}\",{string.Join(',', cells)}]\n");
            }
        }
    }

    static string Json(object value) => value switch
    {
        DBNull => "null",
        string text => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

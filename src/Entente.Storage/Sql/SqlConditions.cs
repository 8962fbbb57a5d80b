using System.Globalization;
using System.Text;

namespace Entente.Storage.Sql;

/// <summary>Joins conditions; each numbers its own values from {0}.</summary>
sealed class SqlConditions
{
    readonly StringBuilder _where = new("WHERE 1 = 1");
    readonly List<object?> _values = [];

    public SqlConditions Add(string condition, params ReadOnlySpan<object?> values)
    {
        var names = new object?[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            _values.Add(values[i]);
            names[i] = string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
        }

        _where.Append(" AND ").AppendFormat(CultureInfo.InvariantCulture, condition, names);
        return this;
    }

    public (string Where, object?[] Values) Done() => (_where.ToString(), [.. _values]);
}

using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Tests.Fixtures;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>Rows of German credit, and what Python's libraries make of them (make_evaluation.py).</summary>
internal static class EvaluationFixture
{
    /// <summary>How closely figures must agree.</summary>
    public const double Tolerance = 1e-6;

    private static readonly string[] _views = ["real", "synthetic", "holdout"];

    /// <summary>Gets what was computed.</summary>
    public static JsonElement Expected { get; } = Golden.Load("evaluation.json");

    /// <summary>Gets the rows; the label is the last column.</summary>
    public static EvaluationTables Tables { get; } = Read();

    /// <summary>Gets a number by its path.</summary>
    public static double Number(params string[] path) => path.Aggregate(Expected, (element, name) => element.GetProperty(name)).GetDouble();

    /// <summary>Gets a list of numbers.</summary>
    public static double[] Numbers(params string[] path) =>
        [.. path.Aggregate(Expected, (element, name) => element.GetProperty(name)).EnumerateArray().Select(v => v.GetDouble())];

    private static EvaluationTables Read()
    {
        JsonElement[] columns = [.. Expected.GetProperty("columns").EnumerateArray()];
        TableColumn[] described = [.. columns.Select(c => c.GetProperty("categorical").GetBoolean()
            ? new TableColumn(c.GetProperty("name").GetString()!, ColumnKind.Categorical, [.. _views.SelectMany(v => Texts(c, v)).Distinct().Order()])
            : new TableColumn(c.GetProperty("name").GetString()!, ColumnKind.Continuous, []))];
        TableData[] tables = [.. _views.Select(view =>
        {
            var table = new TableData(described, columns[0].GetProperty(view).GetArrayLength());
            for (int c = 0; c < columns.Length; c++)
            {
                if (described[c].IsDiscrete)
                {
                    string[] categories = [.. described[c].Categories];
                    Texts(columns[c], view).Select(t => System.Array.IndexOf(categories, t)).ToArray().CopyTo(table.Codes(c), 0);
                }
                else
                {
                    columns[c].GetProperty(view).EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? double.NaN : v.GetDouble()).ToArray().CopyTo(table.Numbers(c), 0);
                }
            }

            return table;
        })];
        return new EvaluationTables(tables[0], tables[1], tables[2], described.Length - 1, [described.Length - 1]);
    }

    private static string[] Texts(JsonElement column, string view) => [.. column.GetProperty(view).EnumerateArray().Select(v => v.GetString()!)];
}

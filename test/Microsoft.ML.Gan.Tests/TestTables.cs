using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Small tables with a known law, made from a seed.</summary>
internal static class TestTables
{
    /// <summary>A label of one in five, a category that follows it, and a number whose mean it shifts.</summary>
    public static TableData Labeled(int rows, int seed = 1)
    {
        var data = new TableData(
            [
                new TableColumn("Label", ColumnKind.Categorical, ["no", "yes"]),
                new TableColumn("Color", ColumnKind.Categorical, ["blue", "green", "red"]),
                new TableColumn("Amount", ColumnKind.Continuous, []),
            ],
            rows);
        var random = new RandomSource(seed, "table");
        for (int i = 0; i < rows; i++)
        {
            int label = i % 5 == 0 ? 1 : 0;
            data.Codes(0)[i] = label;
            data.Codes(1)[i] = random.NextDouble() < 0.9 ? label * 2 : 1;
            data.Numbers(2)[i] = Math.Round((label * 10) + random.NextDouble() + random.NextDouble(), 2);
        }

        return data;
    }

    /// <summary>A table of one number column.</summary>
    public static TableData Of(ColumnKind kind, params double[] values)
    {
        var data = new TableData([new TableColumn("X", kind, [])], values.Length);
        values.CopyTo(data.Numbers(0), 0);
        return data;
    }

    /// <summary>A table of one categorical column with the codes given.</summary>
    public static TableData OfCodes(int categories, params int[] codes)
    {
        var data = new TableData(
            [new TableColumn("C", ColumnKind.Categorical, [.. Enumerable.Range(0, categories).Select(i => $"c{i}")])], codes.Length);
        codes.CopyTo(data.Codes(0), 0);
        return data;
    }
}

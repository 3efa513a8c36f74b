using System;
using System.IO;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.FewLabels;

/// <summary>Rows and their labels.</summary>
/// <param name="Rows">The rows, without the label.</param>
/// <param name="Labels">Their labels.</param>
internal sealed record LabeledTable(RowTable Rows, bool[] Labels)
{
    /// <summary>Reads a file beside the program.</summary>
    public static LabeledTable Read(string file, string label, string positive)
    {
        RowTable table = RowTable.Read(Path.Combine(AppContext.BaseDirectory, "Data", file));
        return new LabeledTable(table.Without(label), Array.ConvertAll(table.Texts[table.IndexOf(label)]!, text => text == positive));
    }

    /// <summary>Gets some rows with their labels.</summary>
    public LabeledTable Take(int[] rows) => new(Rows.Take(rows), Array.ConvertAll(rows, r => Labels[r]));

    /// <summary>Draws rows in the table's shares of both classes, in random order, and tells which are left.</summary>
    public (int[] Drawn, int[] Left) Draw(int count, int seed)
    {
        var random = new Random(seed);
        int positives = (int)Math.Round((double)count * Labels.Count(l => l) / Labels.Length);
        int[] order = [.. Enumerable.Range(0, Labels.Length)];
        random.Shuffle(order);
        int[] drawn = [.. order.Where(r => Labels[r]).Take(positives), .. order.Where(r => !Labels[r]).Take(count - positives)];
        random.Shuffle(drawn);
        return (drawn, [.. order.Except(drawn)]);
    }
}

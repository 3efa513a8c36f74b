using System.IO;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Novelty;

/// <summary>A table whose rare class counts as anomalous.</summary>
/// <param name="Name">The name of its files.</param>
/// <param name="Label">The column that tells; no detector sees it.</param>
/// <param name="Normal">Its value in normal rows.</param>
internal sealed record NoveltyTable(string Name, string Label, string Normal)
{
    public static readonly NoveltyTable[] All = [new("mammography", "class", "normal"), new("german_credit", "class", "good")];

    /// <summary>Reads the normal training rows, and the test rows of both kinds; <see langword="null"/> when no folder has the files.</summary>
    public (RowTable Train, RowTable Normal, RowTable Anomalous)? Read(params string?[] folders)
    {
        string? folder = folders.FirstOrDefault(f => f != null && File.Exists(PathOf(f, "train")) && File.Exists(PathOf(f, "test")));
        if (folder is null)
        {
            return null;
        }

        RowTable train = RowTable.Read(PathOf(folder, "train")), test = RowTable.Read(PathOf(folder, "test"));
        return (Rows(train, anomalous: false), Rows(test, anomalous: false), Rows(test, anomalous: true));
    }

    private RowTable Rows(RowTable table, bool anomalous)
    {
        string[] labels = table.Texts[table.IndexOf(Label)]!;
        return table.Take([.. Enumerable.Range(0, table.RowCount).Where(r => labels[r] != Normal == anomalous)]).Without(Label);
    }

    private string PathOf(string folder, string part) => Path.Combine(folder, $"{Name}_{part}.csv");
}

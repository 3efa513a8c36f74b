using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Tells the log how many rows of which class are appended.</summary>
internal static class AppendReport
{
    /// <summary>Writes a line.</summary>
    /// <param name="host">Whose log.</param>
    /// <param name="label">The label; <see langword="null"/> for none.</param>
    /// <param name="realRows">The number of real rows.</param>
    /// <param name="plan">The rows that are appended.</param>
    public static void Write(IHost host, TableColumn? label, int realRows, AugmentationPlan plan)
    {
        string classes = label is null
            ? string.Empty
            : $" ({string.Join(", ", label.Categories.Zip(plan.RowsPerLabel, (name, rows) => $"'{name}': {rows}"))})";
        using IChannel channel = host.Start("Fit");
        channel.Info(MessageSensitivity.Schema, "{0} real rows, {1} synthetic rows appended{2}", realRows, plan.RowCount, classes);
    }
}

using System.Linq;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>Settings under which a fit takes a moment: what is tested here is the way of the rows, not their quality.</summary>
public static class Small
{
    /// <summary>The columns of <see cref="Person"/> that the features of these tests are not made from.</summary>
    public static readonly string[] Raw = ["Age", "Income", "Job", "Children", "Group"];

    public static GanAugmentEstimator.Options Options(int? rowCount = 200, int? seed = 1, params string[] ignored)
        => Shrink(new GanAugmentEstimator.Options { RowCount = rowCount, Seed = seed, IgnoredColumnNames = ignored });

    public static TOptions Shrink<TOptions>(TOptions options)
        where TOptions : GanOptions
    {
        options.Training.NumberOfSteps = 20;
        options.Training.BatchSize = 40;
        options.Network.HiddenWidth = 16;
        options.Network.LatentDimension = 8;
        options.Encoding.MaximumModes = 2;
        return options;
    }

    public static GanAugmentEstimator Augmenter(IHostEnvironment mlContext, params string[] ignored)
        => new(mlContext, Options(ignored: ignored));

    /// <summary>Counts by reading, as a trainer would.</summary>
    public static int Count(IDataView view)
    {
        int rows = 0;
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema.Where(c => !c.IsHidden));
        for (; cursor.MoveNext(); rows++)
        {
        }

        return rows;
    }
}

using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation;

public sealed class SyntheticRowsTests
{
    private static readonly AugmentationPlan Plan = new([30, 120]);

    /// <summary>The network that tells rows apart comes after all else, so a model without it makes the rows that this one makes without using it.</summary>
    [Fact]
    public void Draw_NotResampledByAModelThatResamples_GivesTheRowsOfOneThatDoesNot()
    {
        using GanModel resampling = Fit(ResamplingMode.Always), plain = Fit(ResamplingMode.Never);

        TableData unresampled = SyntheticRows.Draw(resampling, Plan, isResampled: false, seed: 3, default), resampled = SyntheticRows.Draw(resampling, Plan, seed: 3);

        Assert.NotNull(resampling.Resampling);
        Assert.Equal(120, unresampled.Codes(0).Count(c => c == 1));
        Assert.Equal(SyntheticRows.Draw(plain, Plan, seed: 3).Numbers(1), unresampled.Numbers(1));
        Assert.NotEqual(resampled.Numbers(1), unresampled.Numbers(1));
    }

    private static GanModel Fit(ResamplingMode mode)
    {
        TableData table = TestTables.Labeled(1200);
        var view = new MemoryView(
            ("Label", BooleanDataViewType.Instance, table.Codes(0).Select(c => c == 1).ToArray()),
            ("Amount", NumberDataViewType.Single, table.Numbers(2).Select(n => (float)n).ToArray()));
        var options = new GanOptions { LabelColumnName = "Label", Seed = 1 };
        (options.Training.NumberOfSteps, options.Training.BatchSize, options.Network.HiddenWidth, options.Encoding.MaximumModes) = (10, 50, 8, 2);
        (options.Sampling.Resampling, options.Classification.TrainDiscriminator) = (mode, false);
        return new MLContext(1).Gan().Fit(view, options);
    }
}

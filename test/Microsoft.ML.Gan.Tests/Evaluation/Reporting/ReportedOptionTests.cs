using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

public sealed class ReportedOptionTests
{
    [Fact]
    public void Of_Defaults_AreUnchangedAndOfEveryGroup()
    {
        ReportedOption[] options = [.. ReportedOption.Of(new GanOptions())];

        Assert.DoesNotContain(options, o => o.IsChanged);
        Assert.All(
            new[] { "LabelColumnName", "Training.BatchSize", "Encoding.MaximumModes", "Network.PackSize", "Sampling.MatchMarginals", "Classification.HiddenLayers" },
            name => Assert.Contains(options, o => o.Name == name));
        Assert.DoesNotContain(options, o => o.Name is "Progress" or "CancellationToken");
    }

    [Fact]
    public void Of_ChangedOptions_AreMarked()
    {
        var options = new GanOptions { IgnoredColumnNames = ["a", "b"], Seed = 3, Training = new TrainingOptions { StopEarly = false, GeneratorLearningRate = 0.5 } };

        Assert.Equal(
            [("IgnoredColumnNames", "a, b"), ("Seed", "3"), ("Training.StopEarly", "no"), ("Training.GeneratorLearningRate", "0.5")],
            ReportedOption.Of(options).Where(o => o.IsChanged).Select(o => (o.Name, o.Value)));
    }
}

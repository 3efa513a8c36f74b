using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Evaluation.Reporting;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

public sealed class ReportContentTests
{
    [Fact]
    public void SaveHtml_Model_TellsItsTrainingAndItsOptions()
    {
        using GanModel model = Fit();
        model.Dispose(); // what is told of it outlives its networks
        using var stream = new MemoryStream();

        new GanEvaluation(MadeEvaluation.Bare()).SaveHtml(stream, new ReportOptions { Model = model });

        string html = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("id=\"training\"", html, StringComparison.Ordinal);
        Assert.Contains("Fidelity of sampled rows", html, StringComparison.Ordinal);
        Assert.Contains("Training.NumberOfSteps", html, StringComparison.Ordinal);
        Assert.Equal(model.History.Count, ReportContent.Of(MadeEvaluation.Bare(), new ReportOptions { Model = model }).History.Count);
    }

    [Fact]
    public void Of_NoOptions_HasTheUsualTitleAndNoTraining()
    {
        ReportContent content = ReportContent.Of(MadeEvaluation.Bare(), null);

        Assert.Equal(("Synthetic rows, compared with real ones", 0), (content.Title, content.History.Count));
        Assert.Null(content.Settings);
        Assert.Null(content.Comparison);
    }

    private static GanModel Fit()
    {
        var random = new Random(1);
        var options = new GanOptions { Seed = 1, Training = new TrainingOptions { NumberOfSteps = 20, BatchSize = 40 }, Classification = new ClassificationOptions { TrainDiscriminator = false } };
        (options.Network.HiddenWidth, options.Network.LatentDimension) = (16, 8);
        return new MLContext(seed: 1).Gan().Fit(
            new MemoryView(
                ("Age", NumberDataViewType.Single, Enumerable.Range(0, 200).Select(_ => (float)random.Next(90)).ToArray()),
                ("Town", TextDataViewType.Instance, Enumerable.Range(0, 200).Select(i => $"town {i % 4}".AsMemory()).ToArray())),
            options);
    }
}

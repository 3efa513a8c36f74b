using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Loader;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Discriminator;

/// <summary>A saved pipeline in a process of its own, which makes no call to this library.</summary>
public sealed class FreshProcessTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly IDataView _rows;

    public FreshProcessTests() => _rows = _mlContext.Data.LoadFromEnumerable(Reading.Rows(60));

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_PipelineWithAugmenter_NeedsNoAssemblyOfOurs()
    {
        var pipeline = _mlContext.Transforms.GanAugment(Small.Shrink(new GanAugmentEstimator.Options { Seed = 1 }))
            .Append(_mlContext.Transforms.Concatenate("Features", "Age"))
            .Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());
        using TransformerChain<BinaryPredictionTransformer<Calibrators.CalibratedModelParametersBase<Trainers.LinearBinaryModelParameters, Calibrators.PlattCalibrator>>> model =
            pipeline.Fit(_rows);
        _mlContext.Model.Save(model, _rows.Schema, _file);

        string[] output = Run("Loader");

        Assert.Equal("Age Income Job Label Features PredictedLabel Score Probability", output[0]);
        Assert.Equal(Lines(model.Transform(_rows)), output[1..61]);
        Assert.Equal("60", output[61]);
        Assert.Equal("", output[62]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_PipelineWithDiscriminator_ScoresTheSameWithoutLibtorch(bool fromVector)
    {
        var options = Small.Shrink(new GanDiscriminatorTrainer.Options { LabelColumnName = null, FeatureColumnName = fromVector ? "Features" : null, Seed = 1 });
        var pipeline = _mlContext.Transforms.Categorical.OneHotEncoding("Jobs", "Job")
            .Append(_mlContext.Transforms.Conversion.ConvertType("Pay", "Income"))
            .Append(_mlContext.Transforms.Concatenate("Features", "Age", "Pay", "Jobs"))
            .Append(_mlContext.Transforms.DropColumns("Jobs", "Pay"))
            .Append(_mlContext.BinaryClassification.Trainers.GanDiscriminator(options));
        TransformerChain<GanDiscriminatorTransformer> model = pipeline.Fit(_rows);
        _mlContext.Model.Save(model, _rows.Schema, _file);

        string[] output = Run("LoaderBesideGan");

        Assert.Equal("Age Income Job Label Features PredictedLabel Score Probability", output[0]);
        Assert.Equal(Lines(model.Transform(_rows)), output[1..61]);
        Assert.True(output[1..61].Distinct().Count() > 10);
        Assert.Equal("Microsoft.ML.Gan", output[62]);
        Assert.Equal("", output[63]); // no module of libtorch is loaded
    }

    [Fact]
    public void Load_PipelineWithDiscriminatorWhereTheLibraryIsMissing_SaysWhichAssemblyIsWanted()
    {
        var options = Small.Shrink(new GanDiscriminatorTrainer.Options { LabelColumnName = null, FeatureColumnName = null, Seed = 1 });
        _mlContext.Model.Save(_mlContext.BinaryClassification.Trainers.GanDiscriminator(options).Fit(_rows), _rows.Schema, _file);

        (int exitCode, string output) = Start("Loader");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Microsoft.ML.Gan", output, StringComparison.Ordinal);
    }

    private static string[] Lines(IDataView scored) => [.. scored.GetColumn<float>("Score").Select(s => FormattableString.Invariant($"{s:R}"))];

    private string[] Run(string application)
    {
        (int exitCode, string output) = Start(application);
        Assert.True(exitCode == 0, output);
        return output.Replace("\r", "", StringComparison.Ordinal).Split('\n');
    }

    // The applications lie beside the tests, in the folders of their own projects.
    private (int ExitCode, string Output) Start(string application)
    {
        string folder = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar), configuration = Path.GetFileName(folder);
        string program = Path.GetFullPath(Path.Combine(folder, "..", "..", application, configuration, $"{application}.dll"));
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, _file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.Result);
    }
}

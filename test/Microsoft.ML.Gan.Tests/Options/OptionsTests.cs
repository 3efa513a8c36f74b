using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Options;

/// <summary>Every option's default, and its refusal on either side of its range; what an option does is tested where it is done.</summary>
public sealed class OptionsTests
{
    /// <summary>Gets each option in a range with its default and values just outside, and how the range is written.</summary>
    public static TheoryData<string, object?, object, object, string> Ranges => new()
    {
        { "Network.LatentDimension", 128, 0, 4097, "from 1 to 4096" },
        { "Network.HiddenWidth", null, 0, 8193, "from 1 to 8192" },
        { "Network.HiddenLayers", 2, 0, 17, "from 1 to 16" },
        { "Network.PackSize", 1, 0, 101, "from 1 to 100" },
        { "Network.DiscriminatorDropout", null, -0.1, 0.96, "from 0 to 0.95" },
        { "Network.GumbelTemperature", 1.0, 0.001, 11.0, "from 0.01 to 10" },
        { "Training.NumberOfSteps", null, 0, 10_000_001, "from 1 to 10000000" },
        { "Training.NumberOfEpochs", null, 0, 1_000_001, "from 1 to 1000000" },
        { "Training.BatchSize", 500, 1, 1_000_001, "from 2 to 1000000" },
        { "Training.NumberOfDiscriminatorSteps", 1, 0, 101, "from 1 to 100" },
        { "Training.GeneratorLearningRate", 2e-3, 0.0, 1.1, "from 1E-08 to 1" },
        { "Training.DiscriminatorLearningRate", 2e-3, 0.0, 1.1, "from 1E-08 to 1" },
        { "Training.AdamBeta1", 0.5, -0.1, 1.0, "from 0 to 0.9999" },
        { "Training.AdamBeta2", 0.9, -0.1, 1.0, "from 0 to 0.99999" },
        { "Training.GradientPenaltyWeight", 10.0, -1.0, 1e7, "from 0 to 1000000" },
        { "Training.WeightClipBound", 0.01, 0.0, 11.0, "from 1E-06 to 10" },
        { "Training.InstanceNoiseDeviation", 0.0, -0.1, 11.0, "from 0 to 10" },
        { "Training.LabelSmoothing", 0.0, -0.1, 0.6, "from 0 to 0.5" },
        { "Training.LearningRateDecay", 0.5, -0.1, 1.1, "from 0 to 1" },
        { "Training.GeneratorWeightDecay", 0.0, -0.1, 1.1, "from 0 to 1" },
        { "Training.GeneratorAveraging", 0.998, -0.1, 1.0, "from 0 to 0.99999" },
        { "Training.ClassifierLossWeight", 0.0, -0.1, 1001.0, "from 0 to 1000" },
        { "Training.InformationLossWeight", 0.0, -0.1, 1001.0, "from 0 to 1000" },
        { "Training.HoldoutShare", 0.1, -0.1, 0.6, "from 0 to 0.5" },
        { "Encoding.MaximumModes", 10, 0, 101, "from 1 to 100" },
        { "Encoding.MaximumOneHotWidth", 64, 1, 10_001, "from 2 to 10000" },
        { "Sampling.MaximumDrawsPerRow", 1.5, 0.9, 101.0, "from 1 to 100" },
        { "Encoding.MinimumSpikeShare", 0.02, 0.0, 1.1, "from 0.0001 to 1" },
        { "Classification.HiddenWidth", null, 0, 1025, "from 1 to 1024" },
        { "Classification.HiddenLayers", 2, 0, 17, "from 1 to 16" },
        { "Classification.MaximumSteps", null, 0, 1_000_001, "from 1 to 1000000" },
        { "Classification.IndependentShare", 0.5, -0.1, 1.1, "from 0 to 1" },
        { "Classification.BlendedShare", 0.4, -0.1, 1.1, "from 0 to 1" },
    };

    /// <summary>Gets each option that has no range, with its default.</summary>
    public static TheoryData<string, object?> Others => new()
    {
        { "Network.LatentDistribution", LatentDistribution.Normal },
        { "Network.StraightThrough", true },
        { "Training.StopEarly", true },
        { "Training.Objective", GanObjective.Wasserstein },
        { "Training.CustomObjective", null },
        { "Training.Regularization", DiscriminatorRegularization.GradientPenalty },
        { "Encoding.FindDependencies", true },
        { "Encoding.MinimumCategoryRows", 1 },
        { "Sampling.MatchMarginals", true },
        { "Sampling.Resampling", ResamplingMode.Automatic },
        { "Classification.TrainDiscriminator", true },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Option_Range_HasItsDefaultAndRefusesWhatIsOutside(string name, object? expected, object below, object above, string range)
    {
        Assert.Equal(expected, Property(name, new GanOptions(), out _));
        Assert.All([below, above], value =>
        {
            var options = new GanOptions { LabelColumnName = "Label" };
            Property(name, options, out Action<object> set);
            set(value);

            var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(options));

            Assert.Contains(FormattableString.Invariant($"{name} is {value}; it must be {range}."), error.Message, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Option_WithoutRange_HasItsDefault(string name, object? expected) =>
        Assert.Equal(expected, Property(name, new GanOptions(), out _));

    [Fact]
    public void Options_EveryProperty_IsListedHere()
    {
        IEnumerable<string> listed = Ranges.Select(r => (string)((object?[])r)[0]!).Concat(Others.Select(r => (string)((object?[])r)[0]!));

        IEnumerable<string> present = new[] { "Encoding", "Network", "Training", "Sampling", "Classification" }
            .SelectMany(g => typeof(GanOptions).GetProperty(g)!.PropertyType.GetProperties().Select(p => $"{g}.{p.Name}"));

        Assert.Equal(present.Order(), listed.Order());
    }

    [Fact]
    public void Validate_ClassifierLossWithoutALabel_NamesBoth()
    {
        var options = new GanOptions { Training = { ClassifierLossWeight = 1 } };

        var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(options));

        Assert.Equal(
            "Training.ClassifierLossWeight is 1 and LabelColumnName is null; the classifier loss needs a label. Name one, or set the weight to 0.",
            error.Message);
    }

    [Theory]
    [InlineData(GanObjective.Wasserstein)]
    [InlineData(GanObjective.LeastSquares)]
    [InlineData(GanObjective.Hinge)]
    public void Validate_LabelSmoothingWithoutLabels_NamesBoth(GanObjective objective)
    {
        var options = new GanOptions { Training = { LabelSmoothing = 0.1, Objective = objective } };

        var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(options));

        Assert.Equal(
            $"Training.LabelSmoothing is 0.1 and Training.Objective is {objective}; only Minimax, NonSaturating and Relativistic have labels to smooth. Choose one of them, or set the smoothing to 0.",
            error.Message);
    }

    [Theory]
    [InlineData(GanObjective.Minimax)]
    [InlineData(GanObjective.NonSaturating)]
    [InlineData(GanObjective.Relativistic)]
    public void Validate_LabelSmoothingWithLabels_IsAccepted(GanObjective objective) =>
        GanOptionsValidator.Validate(new GanOptions { Training = { LabelSmoothing = 0.1, Objective = objective } });

    [Fact]
    public void Validate_WassersteinWithoutRegularization_NamesBoth()
    {
        var options = new GanOptions { Training = { Regularization = DiscriminatorRegularization.None } };

        var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(options));

        Assert.Equal(
            "Training.Objective is Wasserstein and Training.Regularization is None; a critic of unbounded slope measures no distance. Choose a regularization, for example GradientPenalty.",
            error.Message);
    }

    [Fact]
    public void Method_Default_IsTheGame() => Assert.Equal(GenerativeMethod.Adversarial, new GanOptions().Method);

    [Fact]
    public void Validate_UnknownMethod_ListsTheKnown()
    {
        var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(new GanOptions { Method = (GenerativeMethod)2 }));

        Assert.Equal("Method is 2; it must be one of Adversarial, VariationalAutoencoder.", error.Message);
    }

    [Theory]
    [InlineData("Network.LatentDistribution", LatentDistribution.Uniform, "Normal")]
    [InlineData("Network.PackSize", 10, "1")]
    [InlineData("Network.DiscriminatorDropout", 0.5, "null")]
    [InlineData("Network.GumbelTemperature", 0.2, "1")]
    [InlineData("Network.StraightThrough", false, "True")]
    [InlineData("Training.NumberOfDiscriminatorSteps", 5, "1")]
    [InlineData("Training.DiscriminatorLearningRate", 0.1, "0.002")]
    [InlineData("Training.Objective", GanObjective.Hinge, "Wasserstein")]
    [InlineData("Training.Regularization", DiscriminatorRegularization.None, "GradientPenalty")]
    [InlineData("Training.GradientPenaltyWeight", 1.0, "10")]
    [InlineData("Training.WeightClipBound", 0.1, "0.01")]
    [InlineData("Training.InstanceNoiseDeviation", 0.1, "0")]
    [InlineData("Training.LabelSmoothing", 0.1, "0")]
    [InlineData("Training.ClassifierLossWeight", 1.0, "0")]
    [InlineData("Training.InformationLossWeight", 1.0, "0")]
    public void Validate_OptionOfTheGameWithAnAutoencoder_IsRefused(string name, object value, string fallback)
    {
        var options = new GanOptions { Method = GenerativeMethod.VariationalAutoencoder, LabelColumnName = "Label" };
        GanOptionsValidator.Validate(options);
        Property(name, options, out Action<object> set);
        set(value);

        var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(options));

        Assert.Equal(
            FormattableString.Invariant(
                $"{name} is {value} and Method is VariationalAutoencoder, which has no use for it. Leave it at its default, {fallback}, or set Method to Adversarial."),
            error.Message);
    }

    [Fact]
    public void Validate_UnknownMembers_ListsTheKnown()
    {
        var options = new GanOptions { Training = { Objective = (GanObjective)9 } };

        var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(options));

        Assert.Equal(
            "Training.Objective is 9; it must be one of Wasserstein, Minimax, NonSaturating, LeastSquares, Hinge, Relativistic.", error.Message);
    }

    private static object? Property(string name, GanOptions options, out Action<object> set)
    {
        string[] parts = name.Split('.');
        object group = typeof(GanOptions).GetProperty(parts[0])!.GetValue(options)!;
        set = value => group.GetType().GetProperty(parts[1])!.SetValue(group, value);
        return group.GetType().GetProperty(parts[1])!.GetValue(group);
    }
}

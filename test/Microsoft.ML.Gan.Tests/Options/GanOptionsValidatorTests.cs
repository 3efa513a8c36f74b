using System;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Options;

public sealed class GanOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Pass() => GanOptionsValidator.Validate(new GanOptions());

    [Fact]
    public void Validate_BatchNotAMultipleOfPack_NamesBothAndTheNearest()
    {
        var options = new GanOptions { Training = { BatchSize = 250 }, Network = { PackSize = 8 } };

        var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(options));

        Assert.Equal(
            "Training.BatchSize is 250 and Network.PackSize is 8; the batch size must be a multiple of the pack size. The nearest are 248 and 256.",
            error.Message);
    }

    [Fact]
    public void Validate_SeveralFailures_ReportsAll()
    {
        var options = new GanOptions { Training = { NumberOfSteps = 0, GeneratorLearningRate = 2 }, Encoding = { MaximumModes = 0 } };

        var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(options));

        Assert.Contains("Training.NumberOfSteps is 0; it must be from 1 to 10000000.", error.Message, StringComparison.Ordinal);
        Assert.Contains("Training.GeneratorLearningRate is 2; it must be from 1E-08 to 1.", error.Message, StringComparison.Ordinal);
        Assert.Contains("Encoding.MaximumModes is 0; it must be from 1 to 100.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_StepsAndEpochs_RefusesBoth()
    {
        var options = new GanOptions { Training = { NumberOfSteps = 10, NumberOfEpochs = 2 } };

        var error = Assert.Throws<ArgumentException>(() => GanOptionsValidator.Validate(options));

        Assert.Equal("Training.NumberOfSteps is 10 and Training.NumberOfEpochs is 2; set one of them.", error.Message);
    }

    [Fact]
    public void Copy_ChangedAfterwards_KeepsItsValues()
    {
        var options = new GanOptions { Training = { BatchSize = 100 } };

        GanOptions copy = options.Copy();
        options.Training.BatchSize = 200;

        Assert.Equal(100, copy.Training.BatchSize);
    }

    [Theory]
    [InlineData(800, 128, 0.25)]
    [InlineData(2000, 256, 0.0)]
    public void Settle_NothingChosen_FollowsTheRows(int rows, int width, double dropout)
    {
        var options = new NetworkOptions();

        options.Settle(rows);

        Assert.Equal((width, dropout), (options.Width, options.Dropout));
    }

    [Fact]
    public void Settle_Autoencoder_HasNoDropout()
    {
        var options = new NetworkOptions();

        options.Settle(800, GenerativeMethod.VariationalAutoencoder);

        Assert.Equal((128, null), (options.Width, options.DiscriminatorDropout));
    }

    [Fact]
    public void Settle_Chosen_Stays()
    {
        var options = new NetworkOptions { HiddenWidth = 64, DiscriminatorDropout = 0 };

        options.Settle(100);

        Assert.Equal((64, 0.0), (options.Width, options.Dropout));
    }
}

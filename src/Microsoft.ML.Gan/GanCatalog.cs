using System;
using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML;

/// <summary>The ways into the GAN library from an <see cref="MLContext"/>.</summary>
public static partial class GanCatalog
{
    /// <summary>Appends synthetic rows to the data a pipeline is fitted on; test data and predictions pass unchanged.</summary>
    /// <param name="catalog">The catalog of transforms.</param>
    /// <param name="labelColumnName">The label: a Boolean, a text, a key, or a number of few values; <see langword="null"/> for data without one.</param>
    /// <param name="rowCount">The number of rows to append, in the real frequencies of the label's classes.</param>
    /// <param name="ratio">Or the number of rows to append per real row, above 0 and at most 10.
    /// With neither, every class is filled up to the largest.</param>
    /// <param name="numberOfSteps">The number of generator updates; the default is that of <see cref="GameOptions.NumberOfSteps"/>.</param>
    /// <param name="seed">The seed of the fit; the default takes one from the context.</param>
    /// <returns>The estimator. Put it after the features are made and before the trainer.</returns>
    /// <exception cref="ArgumentException">The numbers contradict each other or are out of range.</exception>
    /// <example>
    /// <code>
    /// var pipeline = mlContext.Transforms.Concatenate("Features", "Age", "Income")
    ///     .Append(mlContext.Transforms.GanAugment("Label"))
    ///     .Append(mlContext.Transforms.NormalizeMinMax("Features"))
    ///     .Append(mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());
    /// </code>
    /// </example>
    public static GanAugmentEstimator GanAugment(
        this TransformsCatalog catalog,
        string? labelColumnName = GanColumnNames.Label,
        int? rowCount = null,
        double? ratio = null,
        int? numberOfSteps = null,
        int? seed = null)
        => catalog.GanAugment(new GanAugmentEstimator.Options
        {
            LabelColumnName = labelColumnName,
            RowCount = rowCount,
            Ratio = ratio,
            Training = new TrainingOptions { NumberOfSteps = numberOfSteps },
            Seed = seed,
        });

    /// <summary>Appends synthetic rows to the data a pipeline is fitted on; test data and predictions pass unchanged.</summary>
    /// <param name="catalog">The catalog of transforms.</param>
    /// <param name="options">What is learned, how, and how many rows of which class are appended; copied.</param>
    /// <returns>The estimator. Put it after the features are made and before the trainer.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or two contradict each other.</exception>
    public static GanAugmentEstimator GanAugment(this TransformsCatalog catalog, GanAugmentEstimator.Options options)
        => new(MlNetInternals.EnvironmentOf(catalog), options);

    /// <summary>Trains the discriminator of a GAN as a classifier: of a label that few rows need have or, without a label, of real and synthetic rows.</summary>
    /// <param name="catalog">The catalog of trainers.</param>
    /// <param name="labelColumnName">The label, a Boolean; <see langword="null"/> to tell real rows, which those fitted on are, from synthetic ones.</param>
    /// <param name="featureColumnName">The vector of features; <see langword="null"/> reads every column by itself.</param>
    /// <param name="unlabeledData">Rows without a label, which have the columns that the label is told from.</param>
    /// <param name="seed">The seed of the fit; the default takes one from the context.</param>
    /// <returns>The trainer.</returns>
    /// <exception cref="ArgumentException">There are unlabeled rows and no label.</exception>
    /// <example>
    /// <code>
    /// var pipeline = mlContext.Transforms.Concatenate("Features", "Age", "Income")
    ///     .Append(mlContext.BinaryClassification.Trainers.GanDiscriminator(unlabeledData: others));
    /// </code>
    /// </example>
    public static GanDiscriminatorTrainer GanDiscriminator(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
        string? labelColumnName = GanColumnNames.Label,
        string? featureColumnName = GanColumnNames.Features,
        IDataView? unlabeledData = null,
        int? seed = null)
        => catalog.GanDiscriminator(new GanDiscriminatorTrainer.Options
        {
            LabelColumnName = labelColumnName,
            FeatureColumnName = featureColumnName,
            UnlabeledData = unlabeledData,
            Seed = seed,
        });

    /// <summary>Trains the discriminator of a GAN as a classifier.</summary>
    /// <param name="catalog">The catalog of trainers.</param>
    /// <param name="options">What is learned, and how; copied.</param>
    /// <returns>The trainer.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or two contradict each other.</exception>
    public static GanDiscriminatorTrainer GanDiscriminator(
        this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, GanDiscriminatorTrainer.Options options)
        => new(MlNetInternals.EnvironmentOf(catalog), options);

    /// <summary>What a GAN does outside a pipeline.</summary>
    /// <param name="mlContext">The context whose log is told and whose seed is used.</param>
    /// <returns>The operations.</returns>
    public static GanOperations Gan(this MLContext mlContext)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        return new GanOperations(mlContext);
    }
}

using System;
using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML;

/// <summary>What rows of synthesis have to be compared with: repeated rows, blended rows, weighted rows.</summary>
public static partial class GanCatalog
{
    /// <summary>Repeats rows drawn at random in the data a pipeline is fitted on; test data and predictions pass unchanged.</summary>
    /// <param name="catalog">The catalog of transforms.</param>
    /// <param name="labelColumnName">The label: a Boolean, a text, a key, or a number of few values; <see langword="null"/> for data without one.</param>
    /// <param name="rowCount">The number of rows to append, in the real frequencies of the label's classes.</param>
    /// <param name="ratio">Or the number of rows to append per real row, above 0 and at most 10.
    /// With neither, every class is filled up to the largest.</param>
    /// <param name="seed">The seed of the draw; the default takes one from the context.</param>
    /// <returns>The estimator. Columns may have any type.</returns>
    /// <exception cref="ArgumentException">The numbers contradict each other or are out of range.</exception>
    public static RandomOversampleEstimator RandomOversample(
        this TransformsCatalog catalog, string? labelColumnName = GanColumnNames.Label, int? rowCount = null, double? ratio = null, int? seed = null)
        => catalog.RandomOversample(new RandomOversampleEstimator.Options
        {
            LabelColumnName = labelColumnName,
            RowCount = rowCount,
            Ratio = ratio,
            Seed = seed,
        });

    /// <summary>Repeats rows drawn at random in the data a pipeline is fitted on; test data and predictions pass unchanged.</summary>
    /// <param name="catalog">The catalog of transforms.</param>
    /// <param name="options">How many rows of which class are repeated; copied.</param>
    /// <returns>The estimator. Columns may have any type.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or two contradict each other.</exception>
    public static RandomOversampleEstimator RandomOversample(this TransformsCatalog catalog, RandomOversampleEstimator.Options options)
        => new(MlNetInternals.EnvironmentOf(catalog), options);

    /// <summary>Appends rows between near rows of a class (SMOTE-NC) to the data a pipeline is fitted on; test data and predictions pass unchanged.</summary>
    /// <param name="catalog">The catalog of transforms.</param>
    /// <param name="labelColumnName">The label: a Boolean, a text, a key, or a number of few values; <see langword="null"/> for data without one.</param>
    /// <param name="rowCount">The number of rows to append, in the real frequencies of the label's classes.</param>
    /// <param name="ratio">Or the number of rows to append per real row, above 0 and at most 10.
    /// With neither, every class is filled up to the largest.</param>
    /// <param name="numberOfNeighbors">The number of nearest rows that a row is blended with, k.</param>
    /// <param name="seed">The seed of the draw; the default takes one from the context.</param>
    /// <returns>The estimator. Put it before numbers are normalized and categories encoded, as <see cref="GanAugment(TransformsCatalog, GanAugmentEstimator.Options)"/>.</returns>
    /// <exception cref="ArgumentException">The numbers contradict each other or are out of range.</exception>
    public static SmoteNcEstimator SmoteNc(
        this TransformsCatalog catalog,
        string? labelColumnName = GanColumnNames.Label,
        int? rowCount = null,
        double? ratio = null,
        int numberOfNeighbors = GanDefaults.NumberOfNeighbors,
        int? seed = null)
        => catalog.SmoteNc(new SmoteNcEstimator.Options
        {
            LabelColumnName = labelColumnName,
            RowCount = rowCount,
            Ratio = ratio,
            NumberOfNeighbors = numberOfNeighbors,
            Seed = seed,
        });

    /// <summary>Appends rows between near rows of a class (SMOTE-NC) to the data a pipeline is fitted on; test data and predictions pass unchanged.</summary>
    /// <param name="catalog">The catalog of transforms.</param>
    /// <param name="options">How many rows of which class are made, and how; copied.</param>
    /// <returns>The estimator.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or two contradict each other.</exception>
    public static SmoteNcEstimator SmoteNc(this TransformsCatalog catalog, SmoteNcEstimator.Options options)
        => new(MlNetInternals.EnvironmentOf(catalog), options);

    /// <summary>Adds a column of example weights, with which every class counts as much as any other.</summary>
    /// <param name="catalog">The catalog of transforms.</param>
    /// <param name="outputColumnName">The column of weights, of type Single; name it in the trainer's <c>exampleWeightColumnName</c>.</param>
    /// <param name="labelColumnName">The label: a Boolean, a text, a key, or a number of few values.</param>
    /// <returns>The estimator. A row weighs n / (classes × rows of its class), counted in the data it is fitted on; an unknown label weighs 1.</returns>
    /// <exception cref="ArgumentException">The names are empty, or the same.</exception>
    public static ClassWeightsEstimator ClassWeights(
        this TransformsCatalog catalog, string outputColumnName = GanColumnNames.Weight, string labelColumnName = GanColumnNames.Label)
        => new(MlNetInternals.EnvironmentOf(catalog), outputColumnName, labelColumnName);
}

using System;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Oversampling;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Comparison;

/// <summary>Fits an augmenter that appends rows only where they help, and then those that help most.</summary>
internal static class GatedFit
{
    /// <summary>Refuses a gate that does not fit the other options.</summary>
    public static void Check(GanAugmentEstimator.Options options, AugmentationGate gate)
    {
        if (gate.TrainerPipeline is null)
        {
            throw Errors.NoTrainerPipeline();
        }

        if (gate.Comparison is null)
        {
            throw Errors.NoComparison();
        }

        ComparisonOptionsValidator.Validate(gate.Comparison, "Gate.Comparison.", isGate: true);

        if (options.LabelColumnName is null)
        {
            throw Errors.GateWithoutLabel();
        }

        if (options.RowCount is not null || options.Ratio is not null)
        {
            throw Errors.AskBesideGate(options.RowCount is null ? nameof(options.Ratio) : nameof(options.RowCount));
        }
    }

    /// <summary>Compares, and does what was found to be best.</summary>
    /// <param name="host">Whose log is told.</param>
    /// <param name="input">The rows.</param>
    /// <param name="options">The augmenter's options, with a seed.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="fitGan">Fits a GAN to all rows and appends a plan of its rows.</param>
    public static GanAugmentTransformer Fit(
        IHost host, IDataView input, GanAugmentEstimator.Options options, AugmentationGate gate, Func<AugmentationRecipe, AugmentationComparison, GanAugmentTransformer> fitGan)
    {
        AugmentationComparisonOptions own = gate.Comparison.Copy();
        own.Gan = options;
        own.Seed ??= options.Seed;
        own.Progress ??= options.Progress;
        own.CancellationToken = own.CancellationToken.CanBeCanceled ? own.CancellationToken : options.CancellationToken;
        (AugmentationComparison comparison, AugmentationRecipe winner) = new ComparisonRun(input, gate.TrainerPipeline!, options.LabelColumnName!, own, isGate: true).Compare();
        using (IChannel channel = host.Start("Gate"))
        {
            channel.Info(MessageSensitivity.Schema, "{0}", string.Join(' ', [comparison.Recommendation, .. comparison.Notes]));
        }

        return winner.Kind == AugmentationKind.Gan
            ? fitGan(winner, comparison)
            : new GanAugmentTransformer(null, input, Rows(input, options, own, winner), comparison);
    }

    private static IAppendedRows Rows(IDataView input, GanAugmentEstimator.Options options, AugmentationComparisonOptions own, AugmentationRecipe winner)
    {
        int seed = options.Seed!.Value;
        switch (winner.Kind)
        {
            case AugmentationKind.RandomOversampling:
                RowLabels labels = TableReader.ReadLabels(input, options.LabelColumnName, own.CancellationToken);
                return new RepeatedRows(RandomRows.Draw(labels, winner.PlanFor(AugmentationPlan.Count(labels.Label!, labels.Codes)), seed));
            case AugmentationKind.SmoteNc:
                (TableSchema schema, TableData data) = TableReader.Read(
                    input, options.LabelColumnName, options.IgnoredColumnNames, own.CancellationToken, options.Encoding.MinimumCategoryRows);
                int[] counts = AugmentationPlan.Count(schema.Columns[schema.LabelColumn], data.Codes(schema.LabelColumn));
                TableData made = new SmoteNcRows(own.NumberOfNeighbors, standardize: true, own.CancellationToken).Draw(data, schema.LabelColumn, winner.PlanFor(counts), seed);
                return new AppendedTable(schema, made);
            default:
                return NoRows.Instance;
        }
    }
}

using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Messages about oversampling, and about comparing remedies for rare classes.</summary>
internal static partial class Errors
{
    // Oversampling.
    public static ArgumentException OtherRowCount(int expected, long found)
        => new($"The view has {found} rows; the rows to repeat were drawn among {expected}. Pass the data that the step was fitted on.");

    public static ArgumentException WeightsInLabel(string name)
        => new($"outputColumnName and labelColumnName are both '{name}'; the weights need a column of their own. Name another.");

    // Comparing.
    public static ArgumentException TooFewRowsOfClass(string label, string category, int rows, int minimum)
        => new($"Label column '{label}' has '{category}' in {rows} {(rows == 1 ? "row" : "rows")}; at least {minimum} of two classes are needed to compare on rows held out. "
            + "Add rows of that class.");

    public static ArgumentException MetricOfTwoClasses(Enum metric, string label, int classes)
        => new($"Metric is {metric}, which needs two classes, and label column '{label}' has {classes}. Set Metric to MacroAccuracy, Accuracy or LogLoss.");

    public static ArgumentException WeightColumnThere(string name)
        => new($"The data has a column '{name}' already, and ExampleWeightColumnName names it. Drop the column, or set ExampleWeightColumnName to null.");

    public static ArgumentOutOfRangeException NotScored(string name, object expected, IReadOnlyList<string> columns)
        => Schema($"The pipeline gives no column '{name}' of type {expected}; its columns are {List(columns)}. End it with a trainer of classes.");

    public static ArgumentOutOfRangeException NoScoredLabel(string name, IReadOnlyList<string> columns)
        => Schema($"Could not find label column '{name}' in what the pipeline gives. The columns are {List(columns)}. Set ScoredLabelColumnName to one of them.");

    public static ArgumentException NoProbability()
        => new("Metric is LogLoss and the pipeline gives no column 'Probability'. Use a calibrated trainer, or set Metric to another measure.");

    public static string BadShare(double value)
        => $"BalanceShares holds {Number(value)}; the part of the way to the largest class must lie above 0 and at most at 1.";

    public static string BadRatio(double value)
        => $"Ratios holds {Number(value)}; synthetic rows per real row must lie above 0 and at most at 10.";

    public static string NothingToCompare()
        => "BalanceShares and Ratios are both empty and ExampleWeightColumnName is null, so there is nothing to compare. Name a share or a ratio.";

    public static string NothingToGate()
        => "BalanceShares and Ratios are both empty, so there is nothing to compare. Name a share or a ratio.";

    // The gate.
    public static ArgumentException AskBesideGate(string ask)
        => new($"{ask} and Gate are both set; the gate decides how many rows are appended. Set {ask} to null, and Gate.Comparison.BalanceShares or Ratios instead.");

    public static ArgumentException GateWithoutLabel()
        => new("Gate is set and LabelColumnName is null; augmentation is compared by how well a label is predicted. Set LabelColumnName.");

    public static ArgumentException GateBesideVectors(string vectors)
        => new($"Gate is set and column '{vectors}' is learned as a tensor, for which nothing is compared. Set Gate to null.");

    public static ArgumentException NoTrainerPipeline()
        => new("Gate.TrainerPipeline is null; it must be the steps that follow the augmenter, a trainer at their end.");

    public static ArgumentException NoComparison()
        => new("Gate.Comparison is null; it must be set. Leave it at its default, or set how remedies are compared.");

    public static InvalidOperationException NoGanTrained(string winner)
        => new($"No GAN was trained on all rows: by the comparison, {winner} does best. See Comparison for why, or set Gate to null to train one in any case.");
}

using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Internal;

/// <content>Views that cannot be compared.</content>
internal static partial class Errors
{
    public static ArgumentOutOfRangeException MissingInView(string name, string view, IReadOnlyList<string> columns)
        => Schema($"Column '{name}' of the real view is not in the {view} view, which has {List(columns)}. Add it there, {OrIgnore(name)}");

    public static ArgumentOutOfRangeException ExtraInView(string name, string view, IReadOnlyList<string> columns)
        => Schema($"Column '{name}' of the {view} view is not in the real view, which has {List(columns)}. Drop it there, {OrIgnore(name)}");

    public static ArgumentOutOfRangeException OtherTypeInView(string name, string view, object expected, object found)
        => Schema($"Column '{name}' has type {found} in the {view} view and {expected} in the real view. Convert it, {OrIgnore(name)}");

    public static ArgumentOutOfRangeException OtherKeysInView(string name, string view)
        => Schema($"Column '{name}' has other key values in the {view} view than in the real view. Map both by the same transformer, {OrIgnore(name)}");

    public static ArgumentOutOfRangeException MissingSensitiveColumn(string name, IReadOnlyList<string> columns)
        => Schema($"SensitiveColumnNames holds '{name}', which is not a column that is compared. These are {List(columns)}. Name one of them.");

    public static ArgumentException TooFewRowsInView(string view, int rows, int minimum)
        => new($"The {view} view has {rows} {(rows == 1 ? "row" : "rows")}; at least {minimum} are needed to compare it. Add rows to it.");

    public static ArgumentOutOfRangeException LabelNotComparable(string name)
        => Schema($"Label column '{name}' is a vector or a date; a label must be a Boolean, a text, a key or a number. Convert it, or set LabelColumnName to null.");

    public static ArgumentException LabelMissingInView(string name, string view, int rows)
        => new($"Label column '{name}' is missing in {rows} {(rows == 1 ? "row" : "rows")} of the {view} view; every row must have a label. Filter these rows out first.");

    public static ArgumentOutOfRangeException NoScore(IReadOnlyList<string> columns)
        => Schema($"UtilityPipeline adds no column 'Score'; its columns are {List(columns)}. End it with a trainer.");

    public static ArgumentException MissingScores(int missing, int rows)
        => new($"UtilityPipeline gives no score for {missing} of {rows} held-out rows. Replace missing values in the pipeline, in front of its trainer.");

    public static ArgumentOutOfRangeException NoComparableLabel(string name, object? label, object score)
        => Schema($"UtilityPipeline gives a score of type {score}, and label column '{name}' {(label is null ? "is not among its columns" : $"has type {label} there")}. "
            + "A Boolean label goes with one score, a label of the type of PredictedLabel with several classes, a Single with a number; convert it in the pipeline, to that name or to 'Label'.");
}

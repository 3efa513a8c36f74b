using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Every message of this library: what was found, what was expected, what to do.</summary>
internal static partial class Errors
{
    // Columns and options that do not fit each other.
    public static ArgumentOutOfRangeException MissingLabelColumn(string name, IReadOnlyList<string> columns)
        => Schema($"Could not find label column '{name}'. The columns are {List(columns)}. Set LabelColumnName to one of them, or to null.");

    public static ArgumentOutOfRangeException MissingIgnoredColumn(string name, IReadOnlyList<string> columns)
        => Schema($"IgnoredColumnNames holds '{name}', which is not a column. The columns are {List(columns)}.");

    public static ArgumentException LabelIgnored(string name)
        => new($"Column '{name}' is the label and in IgnoredColumnNames. Remove it from one of the two.");

    public static ArgumentOutOfRangeException MissingFeatures(string name, IReadOnlyList<string> columns)
        => Schema($"Could not find feature column '{name}'. The columns are {List(columns)}. Set FeatureColumnName to one of them, or to null to read each column by itself.");

    public static ArgumentOutOfRangeException LabelNotBoolean(string name, object type)
        => Schema($"Schema mismatch for label column '{name}': expected Boolean, got {type}. Convert it, or set LabelColumnName to null to tell real rows from synthetic ones.");

    public static ArgumentException OneClassOfLabel(string name, int rows)
        => new($"Label column '{name}' has one value in all {rows} rows; rows of both classes are needed. Add rows of the other class.");

    public static ArgumentException UnlabeledWithoutLabel()
        => new("UnlabeledData is set and LabelColumnName is null; rows without a label are of use beside rows with one. Set LabelColumnName, or append them to the data.");

    public static ArgumentException NothingToLearn()
        => new("No column is left to learn from. Remove a column from IgnoredColumnNames.");

    // Columns that cannot be learned, by type.
    public static ArgumentOutOfRangeException UnsupportedType(string name, object type)
        => Schema($"Column '{name}' has type {type}, which cannot be learned. Convert it to a number, text, a key or a DateTime, drop it, {OrIgnore(name)}");

    public static ArgumentOutOfRangeException VariableVector(string name, object type)
        => Schema($"Column '{name}' has type {type}; a vector must have the same number of slots in every row. "
            + $"Give its type a size, drop it, {OrIgnore(name)}");

    public static ArgumentOutOfRangeException LabelType(string name, object type)
        => Schema($"Label column '{name}' has type {type}; a label must be a Boolean, a text, a key or a number of few values.");

    // Columns that cannot be learned, by their values.
    public static ArgumentException LabelNotDiscrete(string name, object type, int maximum)
        => new($"Label column '{name}' has type {type} and more than {maximum} different values; a label must be one of few classes. "
            + "Bin it, or set LabelColumnName to null to learn it as a number.");

    public static ArgumentException LabelMissing(string name, int rows)
        => new($"Label column '{name}' is missing in {rows} {(rows == 1 ? "row" : "rows")}; every row must have a label. "
            + "Filter these rows out first.");

    public static ArgumentException Identifier(string name, object type, int categories, int rows)
        => new($"Column '{name}' of type {type} has {categories} different values in {rows} rows, so it is free text or an identifier, not a category. "
            + $"Drop it, map it to fewer categories, {OrIgnore(name)}");

    public static ArgumentException TooManyCategories(string name, object type, int maximum)
        => new($"Column '{name}' of type {type} has more than {maximum} different values, so it is free text or an identifier, not a category. "
            + $"Drop it, map it to fewer categories, {OrIgnore(name)}");

    public static ArgumentException AllMissing(string name, string sourceName)
        => new($"Column '{name}' has no value in any row, so there is nothing to learn from it. Fill it, drop it, {OrIgnore(sourceName)}");

    public static ArgumentException AllRare(string name, int minimum)
        => new($"Column '{name}' has no value in {minimum} rows or more, so Encoding.MinimumCategoryRows leaves nothing to learn. Lower it, drop the column, {OrIgnore(name)}");

    public static ArgumentException InfiniteValue(string name, int row, double value)
        => new($"Column '{name}' is {Number(value)} in row {row}, counted from 0; a value must be finite or NaN, which means missing. "
            + "Replace it, or filter the row out first.");

    public static ArgumentException NotOneHot(string name, int row, string slot, double value)
        => new($"Column '{name}' is a one-hot group by its annotation CategoricalSlotRanges, but slot '{slot}' is {Number(value)} in row {row}, "
            + "counted from 0; one slot must be 1 and the others 0. Put GanAugment before normalization, and encode with OutputKind Indicator.");

    public static ArgumentException TooFewRows(int rows, int minimum)
        => new($"The data has {rows} {(rows == 1 ? "row" : "rows")}; at least {minimum} are needed to learn from.");

    public static ArgumentException TooFewRowsToCompare(int reference, int current, int minimum)
        => new($"The tables have {reference} and {current} rows; at least {minimum} of each are needed to compare them.");

    // What to append.
    public static ArgumentException TwoAsks(string first, string second)
        => new($"{first} and {second} are both set; they contradict each other. Set one of RowCount, Ratio and Balance.");

    public static ArgumentException NoAsk()
        => new("LabelColumnName is null and neither RowCount nor Ratio is set. Set one of the three.");

    public static ArgumentException BalanceWithoutLabel()
        => new("Balance is set and LabelColumnName is null; classes are needed to balance them. Set LabelColumnName, or RowCount or Ratio instead of Balance.");

    public static ArgumentOutOfRangeException RowCountRange(int value)
        => Schema($"RowCount is {value}; it must be at least 1.");

    public static ArgumentOutOfRangeException RatioRange(double value)
        => Schema($"Ratio is {Number(value)}; synthetic rows per real row must lie above 0 and at most at 10.");

    public static ArgumentException OneClass(string label, string category)
        => new($"Label column '{label}' holds only '{category}'; at least two classes are needed to balance them. "
            + "Add rows of another class, or set RowCount or Ratio instead of Balance.");

    // Views that are not what was learned.
    public static ArgumentOutOfRangeException OtherColumnCount(int expected, int found)
        => Schema($"The view has {found} columns; the augmenter was fitted on {expected}. Pass a view with the schema it was fitted on.");

    public static ArgumentOutOfRangeException OtherColumn(DataViewSchema.Column expected, DataViewSchema.Column found)
        => Schema($"Column {expected.Index} is '{found.Name}' of type {found.Type}; the augmenter was fitted on '{expected.Name}' of type {expected.Type}. "
            + "Pass a view with the schema it was fitted on.");

    public static ArgumentOutOfRangeException OtherNames(string name)
        => Schema($"Column '{name}' has other key values or slot names than the augmenter was fitted on. Pass a view made by the same transformers.");

    // Views that a discriminator cannot score.
    public static ArgumentOutOfRangeException MissingInput(string name, IReadOnlyList<string> columns)
        => Schema($"Could not find column '{name}', which the model reads. The columns are {List(columns)}. Add it, or fit again with '{name}' in IgnoredColumnNames.");

    public static ArgumentOutOfRangeException OtherInputType(string name, object expected, object found)
        => Schema($"Column '{name}' has type {found}; the model was trained on {expected}. Convert it.");

    public static ArgumentOutOfRangeException OtherInputKeys(string name)
        => Schema($"Column '{name}' has other key values than the model was trained on. Map it by the transformer of the training data.");

    public static ArgumentException RowLength(int found, int rows, int columns)
        => new($"There are {found} values for {rows} {(rows == 1 ? "row" : "rows")} of {columns}; pass one per name in FeatureNames and row.");

    public static ArgumentOutOfRangeException MaximumWeight(double value)
        => Schema($"maximumWeight is {Number(value)}; it must be above 0.");

    public static InvalidOperationException NoDiscriminator()
        => new("The model has no discriminator that scores rows. Fit it with Classification.TrainDiscriminator set to true.");

    public static InvalidOperationException NoEncoder()
        => new("The model has no encoder to embed rows with. Fit it with Method set to VariationalAutoencoder.");

    // Options, devices and runs.
    public static ArgumentException BadOptions(IReadOnlyList<string> failures)
        => new(string.Join(Environment.NewLine, failures));

    public static ArgumentException UnknownDevice(string name)
        => new($"Device is '{name}'; it must be 'cpu', 'cuda' or 'cuda:N'.");

    public static ArgumentException NoSuchDevice(string name, int count)
        => new($"Device is '{name}' and {(count == 0 ? "no CUDA device is" : $"{count} CUDA {(count == 1 ? "device is" : "devices are")}")} available. "
            + "Set Device to 'cpu', or install a CUDA build of libtorch.");

    public static InvalidOperationException Diverged(int step, string loss, double value, bool isGame = true)
        => new($"Training diverged: the {loss} is {Number(value)} at step {step}. "
            + (isGame ? "Lower the learning rates or raise GradientPenaltyWeight." : "Lower GeneratorLearningRate."));

    public static string NoUseOf(string option, object? value, object? fallback)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{option} is {value} and Method is VariationalAutoencoder, which has no use for it. Leave it at its default, {fallback ?? "null"}, or set Method to Adversarial.");

    // Sampling.
    public static ArgumentException UnknownLabelValue(string value, IReadOnlyList<string> known)
        => new(known.Count == 0
            ? $"The model has no label, so rows with label '{value}' cannot be asked for. Set LabelColumnName when fitting."
            : $"Label value '{value}' was not in the training rows. The values are {List(known)}.");

    public static ArgumentException UnknownPreset(string name, IReadOnlyList<string> known)
        => new($"There is no preset '{name}'. The presets are {List(known)}.", nameof(name));

    public static ArgumentException NothingWished()
        => new("The condition is empty. Name a column and one of its values, or use the overload without a condition.");

    public static ArgumentException NotConditional(string name, IReadOnlyList<string> known)
        => new(known.Count == 0
            ? $"Column '{name}' cannot be asked for: no column the model has learned is categorical."
            : $"Column '{name}' cannot be asked for: it is not a categorical column the model has learned. {Nearest(name, known)}");

    public static ArgumentException UnknownValue(string column, string value, IReadOnlyList<string> known)
        => new($"Column '{column}' has no value '{value}' in the training rows. {Nearest(value, known)}");

    public static ArgumentException NeverTogether(string condition)
        => new($"No row can carry {condition}: in the training rows these values exclude each other. Ask for fewer of them.");

    public static InvalidOperationException NoneCarries(string condition, long drawn)
        => new($"None of {drawn} rows drawn carries {condition}. The model cannot be told to make it and has not learned to by itself; "
            + "ask for fewer columns or a more frequent value, or train longer.");

    // Model files.
    public static NotSupportedException TypeNotInFiles(string name, object type)
        => new($"Column '{name}' has type {type}, which a model file cannot hold. Drop the column before fitting.");

    public static NotSupportedException TooManyKeys(string name, object type, int maximum)
        => new($"Column '{name}' has type {type}; a pipeline with a discriminator is saved with keys of at most {maximum} values. Map the values to keys by what was seen.");

    public static InvalidDataException NotADiscriminator(string reason, Exception inner)
        => new($"The discriminator in this pipeline cannot be read: {reason}. Save the pipeline again.", inner);

    public static InvalidDataException NotAModelFile(string reason, Exception? inner = null)
        => new($"This is not a model file, or it is damaged: {reason}. Save the model again.", inner);

    public static InvalidDataException BadEntry(string entry, string reason, Exception? inner = null)
        => new($"Entry '{entry}' of the model file cannot be used: {reason}. Save the model again.", inner);

    public static InvalidDataException OtherVersion(int found, int newest)
        => new($"Entry 'manifest.json' of the model file has format version {found}; this library reads versions 1 to {newest}. "
            + "Update the library, or save the model with this one.");

    // Registered models.
    public static ArgumentException ModelNameTaken(string name)
        => new($"A model '{name}' is registered already. Give each call of AddGanModel a name of its own.");

    public static ArgumentException UnknownModel(string name, IReadOnlyList<string> known)
        => new($"There is no model '{name}'. {Nearest(name, known)} Register it with AddGanModel.");

    public static string OfModel(string name, string failure) => $"Model '{name}': {failure}";

    public static string NoModelPath(string? path)
        => $"Path is {(path is null ? "null" : $"'{path}'")}; it must name a model file. Call FromFile, or set Path in the section given to FromConfiguration.";

    public static string ModelPathIsFolder(string path) => $"Path is '{path}', which is a folder; it must name a model file.";

    public static string NoModelFile(string path)
        => $"Path is '{path}', and there is no such file. Save a model there with GanModel.Save, or correct Path.";

    public static string UnusableModelFile(string path, string reason) => $"Path is '{path}', and this file cannot be loaded: {reason}";

    public static string TimeOutOfRange(string option, TimeSpan value, TimeSpan least, TimeSpan most)
        => $"{option} is {value}; it must be from {least} to {most}.";

    public static ArgumentException NoRowCount()
        => new("The view does not know how many rows it has, so that nobody can tell how far a reading is. Give a sampled view, or one of a list.");

    // Cursors, in the words of ML.NET's own.
    public static ArgumentOutOfRangeException InactiveColumn(string name)
        => Schema($"Column '{name}' is not active; name it when the cursor is made.");

    public static InvalidOperationException WrongGetterType(Type asked, Type expected)
        => new($"Invalid TValue: '{asked}', expected type: '{expected}'.");

    // The parameter is left out: the message speaks of the caller's columns and options, not of an argument of ours.
    private static ArgumentOutOfRangeException Schema(string message) => new(null, message);

    private static string OrIgnore(string name) => $"or list '{name}' in IgnoredColumnNames.";

    private static string List(IReadOnlyList<string> names) => $"'{string.Join("', '", names)}'";

    // A list that long helps nobody: the nearest spellings stand for it.
    private static string Nearest(string name, IReadOnlyList<string> known)
    {
        const int Most = 20;
        string[] nearest = [.. known.OrderBy(k => Spelling.Distance(name, k)).Take(Most)];
        string more = known.Count > Most ? $" and {known.Count - Most} more" : string.Empty;
        return Spelling.Distance(name, nearest[0]) <= 2
            ? $"Did you mean '{nearest[0]}'? There are {List(nearest)}{more}."
            : $"There are {List(nearest)}{more}.";
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

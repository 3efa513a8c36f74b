using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Samples.Adult;

/// <summary>The UCI Adult table, loaded from the files beside the program: whole, or cut to be imbalanced.</summary>
internal static class AdultTable
{
    /// <summary>The share of positives that is left in the training rows.</summary>
    public const double PositiveShare = 0.05;

    private const int CutSeed = 7;

    public static readonly string[] Categories =
        ["WorkClass", "Education", "MaritalStatus", "Occupation", "Relationship", "Race", "Sex", "NativeCountry"];

    public static readonly string[] Numbers = ["Age", "Weighting", "EducationYears", "CapitalGain", "CapitalLoss", "HoursPerWeek"];

    private static readonly string[] s_columns =
    [
        "Age", "WorkClass", "Weighting", "Education", "EducationYears", "MaritalStatus", "Occupation", "Relationship",
        "Race", "Sex", "CapitalGain", "CapitalLoss", "HoursPerWeek", "NativeCountry", "Income",
    ];

    /// <summary>Loads a file with typed columns; the income becomes a Boolean label.</summary>
    public static IDataView Load(MLContext mlContext, string fileName)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Data", "Adult", fileName);
        TextLoader.Column[] columns = [.. s_columns.Select((name, i) =>
            new TextLoader.Column(name, Numbers.Contains(name) ? DataKind.Single : DataKind.String, i))];
        IDataView rows = mlContext.Data.LoadFromTextFile(path, columns, separatorChar: ',', hasHeader: true, allowQuoting: true);
        var label = new Dictionary<string, bool> { ["<=50K"] = false, [">50K"] = true };
        return mlContext.Transforms.Conversion.MapValue("Label", label, "Income")
            .Append(mlContext.Transforms.DropColumns("Income"))
            .Fit(rows)
            .Transform(rows);
    }

    /// <summary>Loads rows of a file in random order.</summary>
    /// <typeparam name="TRow">The type of a row: properties that no column has keep their defaults.</typeparam>
    public static TRow[] LoadRows<TRow>(MLContext mlContext, string fileName, int seed)
        where TRow : AdultRow, new()
    {
        TRow[] rows = [.. mlContext.Data.CreateEnumerable<TRow>(Load(mlContext, fileName), reuseRowObject: false, ignoreMissingColumns: true)];
        new Random(seed).Shuffle(rows);
        return rows;
    }

    /// <summary>The rows of a file with all negatives and so few positives that they hold <see cref="PositiveShare"/>; always the same.</summary>
    public static List<AdultRow> LoadImbalanced(MLContext mlContext, int? maximumRows, string fileName = "adult_train.csv")
    {
        AdultRow[] all = LoadRows<AdultRow>(mlContext, fileName, CutSeed);
        AdultRow[] negatives = [.. all.Where(r => !r.Label)];
        negatives = negatives[..Math.Min(negatives.Length, (int)((1 - PositiveShare) * maximumRows ?? negatives.Length))];
        int positives = (int)Math.Round(negatives.Length * PositiveShare / (1 - PositiveShare));
        AdultRow[] rows = [.. negatives, .. all.Where(r => r.Label).Take(positives)];
        new Random(CutSeed).Shuffle(rows);
        return [.. rows];
    }
}

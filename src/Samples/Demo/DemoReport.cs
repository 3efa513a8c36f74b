using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Samples.Adult;
using Samples.Csv;
using Samples.Output;

namespace Samples.Demo;

/// <summary>The demo's tables, for people and as files.</summary>
internal static class DemoReport
{
    private const int ShownRows = 10;

    /// <summary>Writes one line per remedy, and how to read it.</summary>
    public static void WriteScores(TextWriter output, IReadOnlyList<RemedyScore> scores)
    {
        TextTable.Write(output, [RemedyScore.Heading, .. scores.Select(s => s.ToCells())], 1, 2, 3, 4, 5, 6);
        output.WriteLine();
        output.WriteLine("* chosen for the best F1 on the real training rows, where 5 % are positive, then applied to the test rows.");
        output.WriteLine("PR-AUC and ROC AUC judge the ranking alone. Balancing, by whatever means, raises the predicted probabilities and so");
        output.WriteLine("moves the threshold: recall and F1 at 0.5 go up. It rarely improves the ranking, and a moved threshold is cheaper.");
    }

    /// <summary>Writes real and synthetic rows side by side.</summary>
    public static void WriteRows(TextWriter output, IEnumerable<AdultRow> real, IEnumerable<AdultRow> synthetic)
    {
        string[] names = ["age", "education", "occupation", "sex", "hours", "gain"];
        output.WriteLine($"{ShownRows} real rows with an income above 50K, and {ShownRows} synthetic ones:");
        output.WriteLine();
        TextTable.Write(
            output,
            [[.. names, "|", .. names], .. real.Zip(synthetic, string[] (r, s) => [.. Cells(r), "|", .. Cells(s)]).Take(ShownRows)],
            0, 4, 5, 7, 11, 12);
    }

    /// <summary>Writes rows as a file in the form of the original table.</summary>
    public static void SaveRows(string path, IEnumerable<AdultRow> rows)
    {
        using var writer = new StreamWriter(path);
        var csv = new CsvWriter(writer);
        csv.Write(["age", "workclass", "fnlwgt", "education", "education-num", "marital-status", "occupation", "relationship",
            "race", "sex", "capital-gain", "capital-loss", "hours-per-week", "native-country", "income"]);
        foreach (AdultRow r in rows)
        {
            csv.Write([Number(r.Age), r.WorkClass, Number(r.Weighting), r.Education, Number(r.EducationYears), r.MaritalStatus, r.Occupation,
                r.Relationship, r.Race, r.Sex, Number(r.CapitalGain), Number(r.CapitalLoss), Number(r.HoursPerWeek), r.NativeCountry,
                r.Label ? ">50K" : "<=50K"]);
        }
    }

    /// <summary>Writes the scores as a file.</summary>
    public static void SaveScores(string path, IEnumerable<RemedyScore> scores)
    {
        using var writer = new StreamWriter(path);
        var csv = new CsvWriter(writer);
        csv.Write(["remedy", "pr_auc", "roc_auc", "f1_at_0.5", "recall_at_0.5", "f1_at_best_training_threshold", "best_training_threshold"]);
        foreach (RemedyScore score in scores)
        {
            csv.Write(score.ToCells());
        }
    }

    private static string[] Cells(AdultRow row) =>
    [
        Number(row.Age), TextTable.Fit(row.Education, 12), TextTable.Fit(row.Occupation, 12), row.Sex, Number(row.HoursPerWeek), Number(row.CapitalGain),
    ];

    private static string Number(float value) => value.ToString("F0", CultureInfo.InvariantCulture);
}

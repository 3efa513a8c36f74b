using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;
using Samples.Adult;
using Samples.Output;

namespace Samples.Novelty;

/// <summary>Finds planted anomalies, trained on normal rows alone.</summary>
internal static class NoveltyCommand
{
    private const int TestRows = 4000;
    private const int AnomaliesOfEachKind = 20;
    private const int ShownRows = 5;

    /// <summary>Runs the command.</summary>
    public static void Run(ExampleOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        var mlContext = new MLContext(options.Seed);
        IDataView normal = mlContext.Data.LoadFromEnumerable(AdultTable.LoadRows<AdultRow>(mlContext, "adult_train.csv", options.Seed).Take(options.Rows));
        NoveltyRow[] test = AdultTable.LoadRows<NoveltyRow>(mlContext, "adult_test.csv", options.Seed)[..TestRows];
        Anomalies.Plant(test, AnomaliesOfEachKind);

        GanDiscriminatorTransformer detector = Trainer(mlContext, options, cancellationToken).Fit(normal);

        // In the order of the test rows; the lower a score, the newer the row.
        float[] scores = [.. detector.Transform(mlContext.Data.LoadFromEnumerable(test)).GetColumn<float>("Score")];
        for (int i = 0; i < test.Length; i++)
        {
            test[i].Score = scores[i];
        }

        NoveltyRow[] ranked = [.. test.OrderBy(r => r.Score)];
        int anomalies = ranked.Count(r => r.Anomaly.Length > 0);
        output.WriteLine($"UCI Adult: {options.Rows} normal rows learned; {TestRows} test rows, {anomalies} of them turned into what cannot be.");
        output.WriteLine($"ROC AUC of the order by novelty: {Figures.Text(Area(ranked, r => r.Anomaly.Length > 0))}. Of the {anomalies} most novel rows, "
            + $"{ranked.Take(anomalies).Count(r => r.Anomaly.Length > 0)} are anomalies; chance finds {anomalies * anomalies / TestRows}.");
        output.WriteLine();
        TextTable.Write(output, [["anomaly", "ROC AUC"], .. ranked.Where(r => r.Anomaly.Length > 0).GroupBy(r => r.Anomaly).OrderBy(g => g.Key)
            .Select(kind => new[] { kind.Key, Figures.Text(Area(ranked.Where(r => r.Anomaly.Length == 0 || r.Anomaly == kind.Key), r => r.Anomaly.Length > 0)) })], 1);
        output.WriteLine();
        output.WriteLine($"The {ShownRows} most novel rows:");
        output.WriteLine();
        TextTable.Write(output, [["score", "age", "education", "marital", "relation", "sex", "hours", "work", "country", "planted"], .. ranked.Take(ShownRows).Select(Cells)], 0, 1, 6);
    }

    // Every column and no label. What a generator makes looks typical: without its rows typical ones score highest, and no game is played.
    private static GanDiscriminatorTrainer Trainer(MLContext mlContext, ExampleOptions options, CancellationToken cancellationToken)
        => mlContext.BinaryClassification.Trainers.GanDiscriminator(new GanDiscriminatorTrainer.Options
        {
            LabelColumnName = null,
            FeatureColumnName = null,
            Seed = options.Seed,
            Classification = { IndependentShare = 1, MaximumSteps = options.Steps },
            CancellationToken = cancellationToken,
        });

    // How often an anomaly stands before a normal row.
    private static double Area(IEnumerable<NoveltyRow> ranked, System.Func<NoveltyRow, bool> isAnomaly)
    {
        double before = 0;
        int anomalies = 0, normal = 0;
        foreach (NoveltyRow row in ranked)
        {
            anomalies += isAnomaly(row) ? 1 : 0;
            normal += isAnomaly(row) ? 0 : 1;
            before += isAnomaly(row) ? 0 : anomalies;
        }

        return before / ((double)anomalies * normal);
    }

    private static string[] Cells(NoveltyRow row) =>
    [
        row.Score.ToString("F1", CultureInfo.InvariantCulture), Number(row.Age), row.Education, TextTable.Fit(row.MaritalStatus, 13), row.Relationship, row.Sex,
        Number(row.HoursPerWeek), TextTable.Fit(row.Occupation, 13), TextTable.Fit(row.NativeCountry, 13), row.Anomaly,
    ];

    private static string Number(float value) => value.ToString("F0", CultureInfo.InvariantCulture);
}

/* Prints (the last digits depend on the processor):

UCI Adult: 8000 normal rows learned; 4000 test rows, 100 of them turned into what cannot be.
ROC AUC of the order by novelty: 0.988. Of the 100 most novel rows, 63 are anomalies; chance finds 2.

anomaly                              ROC AUC
-----------------------------------  -------
a child married for long               0.980
a doctor of 18 years                   0.982
a husband who never married            0.998
a woman as husband                     0.980
years that do not fit the education    0.998

The 5 most novel rows:

score  age  education  marital        relation        sex   hours  work           country        planted
-----  ---  ---------  -------------  --------------  ----  -----  -------------  -------------  -----------------------------------
 -9.4   17  10th       Never-married  Own-child       Male     30  ?              United-States
 -9.1   30  HS-grad    Married-civ-…  Other-relative  Male     48  Armed-Forces   United-States
 -8.6   87  HS-grad    Widowed        Not-in-family   Male      2  ?              United-States
 -7.8   39  HS-grad    Never-married  Not-in-family   Male     50  Armed-Forces   United-States
 -6.1   24  HS-grad    Never-married  Own-child       Male     30  Machine-op-i…  United-States  years that do not fit the education

*/

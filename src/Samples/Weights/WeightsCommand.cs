using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;
using Samples.Adult;
using Samples.Output;

namespace Samples.Weights;

/// <summary>Learns incomes from a table of mostly young people for a table of everyone, whose incomes nobody knows.</summary>
/// <remarks>
/// A linear model of income is wrong somewhere: income rises with age and falls again. Left to itself it is right where the rows are; weighted by the ratio
/// of the densities D / (1 − D), it is right where they are wanted (Shimodaira 2000; Sugiyama et al. 2012).
/// </remarks>
internal static class WeightsCommand
{
    private const int Draws = 3;

    /// <summary>Runs the command.</summary>
    public static void Run(ExampleOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        output.WriteLine($"UCI Adult: {options.Rows / 2} rows with incomes, mostly of the young; {options.Rows / 2} rows of everyone without.");
        output.WriteLine();
        double[][] scores = [.. Enumerable.Range(0, Draws).Select(i => Score(options with { Seed = options.Seed + i }, cancellationToken))];
        double[] means = [.. Enumerable.Range(0, 6).Select(m => scores.Average(s => s[m]))];
        TextTable.Write(output, [["seed", "log-loss unweighted", "weighted", "PR-AUC unweighted", "weighted", "effective rows", "mean age"],
            .. scores.Select((s, i) => Line($"{options.Seed + i}", s)), Line("mean", means)], 0, 1, 2, 3, 4, 5, 6);
    }

    private static string[] Line(string name, double[] s) => [name, .. Figures.Cells(s[..4]), $"{s[4]:F0}", $"{s[5]:F1}"];

    // Log-loss and PR-AUC on test rows of everyone: unweighted, weighted.
    private static double[] Score(ExampleOptions options, CancellationToken cancellationToken)
    {
        var mlContext = new MLContext(options.Seed);
        var random = new Random(options.Seed);
        DomainRow[] all = AdultTable.LoadRows<DomainRow>(mlContext, "adult_train.csv", options.Seed);
        DomainRow[] target = all[..(options.Rows / 2)];
        Array.ForEach(target, r => r.IsTarget = true);
        DomainRow[] source = [.. all[target.Length..].Where(r => random.NextDouble() < KeptShare(r.Age)).Take(options.Rows / 2)];
        IDataView train = mlContext.Data.LoadFromEnumerable(source), both = mlContext.Data.LoadFromEnumerable<DomainRow>([.. source, .. target]);

        // Its label is which table a row is of; the income, which one table lacks, is left out.
        GanDiscriminatorTransformer discriminator = mlContext.BinaryClassification.Trainers.GanDiscriminator(new GanDiscriminatorTrainer.Options
        {
            LabelColumnName = nameof(DomainRow.IsTarget),
            FeatureColumnName = null,
            IgnoredColumnNames = [nameof(DomainRow.Label)],
            WeightColumnName = "RowWeight",
            Seed = options.Seed,
            Classification = { MaximumSteps = options.Steps },
            CancellationToken = cancellationToken,
        }).Fit(both);
        IDataView weighted = discriminator.Transform(train);

        IDataView test = AdultTable.Load(mlContext, "adult_test.csv");
        CalibratedBinaryClassificationMetrics without = Evaluate(null), with = Evaluate("RowWeight");
        float[] weights = [.. weighted.GetColumn<float>("RowWeight")];
        double sum = weights.Sum(), effective = sum * sum / weights.Sum(w => (double)w * w);
        double age = weights.Zip(source, (w, r) => w * r.Age).Sum() / sum;
        return [without.LogLoss, with.LogLoss, without.AreaUnderPrecisionRecallCurve, with.AreaUnderPrecisionRecallCurve, effective, age];

        CalibratedBinaryClassificationMetrics Evaluate(string? weightColumnName)
        {
            var pipeline = mlContext.Transforms.Concatenate("Features", "Age", "EducationYears", "HoursPerWeek")
                .Append(mlContext.Transforms.NormalizeMeanVariance("Features"))
                .Append(mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression(exampleWeightColumnName: weightColumnName));
            return mlContext.BinaryClassification.Evaluate(pipeline.Fit(weighted).Transform(test));
        }
    }

    // The young are kept, and one in twelve of those from 50.
    private static double KeptShare(float age) => Math.Exp(-Math.Clamp((age - 25) / 10, 0, 2.5));
}

/* Prints (the last digits depend on the processor):

UCI Adult: 4000 rows with incomes, mostly of the young; 4000 rows of everyone without.

seed  log-loss unweighted  weighted  PR-AUC unweighted  weighted  effective rows  mean age
----  -------------------  --------  -----------------  --------  --------------  --------
   1                0.658     0.643              0.498     0.521            2094      37.2
   2                0.658     0.641              0.502     0.530            1950      37.6
   3                0.656     0.642              0.501     0.532            1937      37.7
mean                0.657     0.642              0.500     0.528            1994      37.5

*/

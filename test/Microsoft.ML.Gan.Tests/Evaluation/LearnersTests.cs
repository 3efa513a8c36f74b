using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Detection.Boosting;
using Microsoft.ML.Gan.Evaluation.Linear;
using Microsoft.ML.Gan.Evaluation.Statistics;
using Microsoft.ML.Gan.Evaluation.Utility;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>The linear models and the trees that are written here, against scikit-learn's on the same rows.</summary>
public sealed class LearnersTests
{
    [Fact]
    public void LinearModel_Logistic_HasTheLogitsOfScikitLearn()
    {
        (LinearRows learn, LinearRows judge) = Rows("columns");
        TableData real = EvaluationFixture.Tables.Real, holdout = EvaluationFixture.Tables.Holdout!;
        int label = EvaluationFixture.Tables.Label, bad = Code(real, label, "bad");

        double[] logits = LinearModel.Fit(learn, [.. real.Codes(label).Select(c => c == bad ? 1.0 : 0)], LinearLoss.Logistic, 2, CancellationToken.None).Predict(judge);

        double[] expected = EvaluationFixture.Numbers("linear", "logits");
        Assert.All(Enumerable.Range(0, logits.Length), i => Assert.Equal(expected[i], logits[i], 1e-3));
        Assert.Equal(
            EvaluationFixture.Number("linear", "average_precision"),
            new RankJudgment(logits, [.. holdout.Codes(label).Select(c => c == bad)], "'bad'").Value,
            EvaluationFixture.Tolerance);
    }

    [Fact]
    public void LinearModel_Softmax_HasTheProbabilitiesOfScikitLearn()
    {
        (LinearRows learn, LinearRows judge) = Rows("softmax_columns");
        TableData real = EvaluationFixture.Tables.Real;
        int job = Column("job");
        int[] present = [.. real.Codes(job).Distinct().Order()];

        double[] scores = LinearModel.Fit(
            learn, [.. real.Codes(job).Select(c => (double)Array.IndexOf(present, c))], LinearLoss.Softmax, present.Length, CancellationToken.None).Predict(judge);

        double[][] expected = [.. EvaluationFixture.Expected.GetProperty("linear").GetProperty("softmax").EnumerateArray().Select(r => r.EnumerateArray().Select(v => v.GetDouble()).ToArray())];
        for (int i = 0; i < expected.Length; i++)
        {
            double[] exponentials = [.. scores.AsSpan(i * present.Length, present.Length).ToArray().Select(Math.Exp)];
            Assert.All(Enumerable.Range(0, present.Length), k => Assert.Equal(expected[i][k], exponentials[k] / exponentials.Sum(), 1e-4));
        }
    }

    [Fact]
    public void LinearModel_Squares_ExplainsWhatRidgeDoes()
    {
        (LinearRows learn, LinearRows judge) = Rows("columns");
        int amount = Column("credit_amount");
        double[] targets = EvaluationFixture.Tables.Real.Numbers(amount);
        double mean = targets.Average();

        double[] answers = LinearModel.Fit(learn, [.. targets.Select(t => (t - mean) / 1000)], LinearLoss.Squares, 1, CancellationToken.None).Predict(judge);

        var judgment = new NumberJudgment([.. answers.Select(a => mean + (1000 * a))], EvaluationFixture.Tables.Holdout!.Numbers(amount));
        Assert.Equal(EvaluationFixture.Number("linear", "ridge"), judgment.Value, 1e-4);
    }

    /// <summary>Areas of scikit-learn with four divisions into folds lie .02 apart; ours with four lie among them.</summary>
    [Fact]
    public void BoostedTrees_TelcoChurn_AreAsGoodAsScikitLearns()
    {
        double[] expected = EvaluationFixture.Numbers("boosting", "areas");
        (TableData table, bool[] labels) = Telco();
        var columns = new BinnedColumns(table);

        double[] found = [.. Enumerable.Range(1, 4).Select(seed => CrossValidated(columns, labels, seed))];

        double error = Math.Sqrt((Variance(expected) + Variance(found)) / 4);
        Assert.InRange(found.Average() - expected.Average(), -(4 * error) - 0.002, (4 * error) + 0.002);
        Assert.InRange(found.Average(), 0.8, 0.86);
    }

    [Fact]
    public void BoostedTrees_InteractionAndMissing_AreLearned()
    {
        const int Count = 2000;
        var random = new RandomSource(1, "trees");
        var table = new TableData([new TableColumn("A", ColumnKind.Continuous, []), new TableColumn("B", ColumnKind.Categorical, ["p", "q", "r"])], Count);
        bool[] labels = new bool[Count];
        for (int i = 0; i < Count; i++)
        {
            double a = random.NextNormal();
            table.Numbers(0)[i] = i % 5 == 0 ? double.NaN : a;
            table.Codes(1)[i] = random.NextInt(3);
            labels[i] = i % 5 == 0 ? random.NextDouble() < 0.9 : (a > 0) == (table.Codes(1)[i] == 1); // neither column tells alone
        }

        Assert.InRange(CrossValidated(new BinnedColumns(table), labels, 1), 0.95, 1);
    }

    [Fact]
    public void BoostedTrees_ManyDistinctNumbersAndCategories_FitTheirBins()
    {
        const int Count = 3000;
        var table = new TableData(
            [new TableColumn("A", ColumnKind.Continuous, []), new TableColumn("B", ColumnKind.Categorical, [.. Enumerable.Range(0, 400).Select(i => $"{i}")])], Count);
        for (int i = 0; i < Count; i++)
        {
            table.Numbers(0)[i] = i * 1.5;
            table.Codes(1)[i] = (i % 400) - 1;
        }

        var columns = new BinnedColumns(table);

        Assert.Equal(255, columns.BinCounts[0]);
        Assert.Equal(255, columns.BinCounts[1]);
        Assert.Equal(255, columns.Bins[1][0]); // missing
        Assert.Equal(columns.Bins[0].Order(), columns.Bins[0]);
        Assert.InRange(columns.Bins[0].CountBy(b => b).Max(b => b.Value), 11, 13); // 3,000 / 255
    }

    [Fact]
    public void LinearModel_OneAnswer_RanksNothing()
    {
        (LinearRows learn, LinearRows judge) = Rows("columns");

        double[] logits = LinearModel.Fit(learn, new double[learn.Count], LinearLoss.Logistic, 2, CancellationToken.None).Predict(judge);

        Assert.Single(logits.Distinct());
    }

    [Fact]
    public void Learners_CanceledToken_Throw()
    {
        (LinearRows learn, _) = Rows("columns");
        var canceled = new CancellationToken(canceled: true);
        double[] targets = [.. Enumerable.Range(0, learn.Count).Select(i => i % 2.0)];
        bool[] labels = [.. targets.Select(t => t > 0)];
        int[] all = [.. Enumerable.Range(0, learn.Count)];

        Assert.Throws<OperationCanceledException>(() => LinearModel.Fit(learn, targets, LinearLoss.Logistic, 2, canceled));
        Assert.Throws<OperationCanceledException>(() => BoostedTrees.Scores(new BinnedColumns(EvaluationFixture.Tables.Real), labels, all, all, canceled));
    }

    private static double CrossValidated(BinnedColumns columns, bool[] labels, int seed)
    {
        int[] order = new RandomSource(seed, "folds").Order(labels.Length), folds = new int[labels.Length];
        for (int i = 0; i < order.Length; i++)
        {
            folds[order[i]] = i % 3;
        }

        var scores = new double[labels.Length];
        for (int fold = 0; fold < 3; fold++)
        {
            int[] score = [.. Enumerable.Range(0, labels.Length).Where(i => folds[i] == fold)];
            double[] logits = BoostedTrees.Scores(columns, labels, [.. Enumerable.Range(0, labels.Length).Where(i => folds[i] != fold)], score, CancellationToken.None);
            for (int i = 0; i < score.Length; i++)
            {
                scores[score[i]] = logits[i];
            }
        }

        return RocArea.Of([.. scores.Where((_, i) => labels[i])], [.. scores.Where((_, i) => !labels[i])]).Value;
    }

    private static (TableData Table, bool[] Labels) Telco()
    {
        string root = typeof(LearnersTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        string[][] lines = [.. File.ReadLines(Path.Combine(root, "benchmarks", "Data", "telco_churn_train.csv")).Take(2001).Select(l => l.Split(','))];
        string[] names = lines[0][..^1];
        string[][] rows = lines[1..];
        bool[] isNumber = [.. names.Select(n => n is "tenure" or "MonthlyCharges" or "TotalCharges")];
        string[][] vocabulary = [.. names.Select((_, c) => isNumber[c] ? [] : rows.Select(r => r[c]).Distinct().Order().ToArray())];
        var table = new TableData([.. names.Select((n, c) => new TableColumn(n, isNumber[c] ? ColumnKind.Continuous : ColumnKind.Categorical, vocabulary[c]))], rows.Length);
        for (int c = 0; c < names.Length; c++)
        {
            for (int i = 0; i < rows.Length; i++)
            {
                if (isNumber[c])
                {
                    table.Numbers(c)[i] = rows[i][c].Length == 0 ? double.NaN : double.Parse(rows[i][c], System.Globalization.CultureInfo.InvariantCulture);
                }
                else
                {
                    table.Codes(c)[i] = Array.IndexOf(vocabulary[c], rows[i][c]);
                }
            }
        }

        return (table, [.. rows.Select(r => r[^1] == "Yes")]);
    }

    private static (LinearRows Learn, LinearRows Judge) Rows(string columns)
    {
        int[] kept = [.. EvaluationFixture.Expected.GetProperty("linear").GetProperty(columns).EnumerateArray().Select(n => Column(n.GetString()!))];
        TableData real = Only(EvaluationFixture.Tables.Real, kept);
        var features = new LinearFeatures(real, without: -1);
        return (features.Of(real), features.Of(Only(EvaluationFixture.Tables.Holdout!, kept)));
    }

    private static TableData Only(TableData table, IReadOnlyList<int> columns) => new(
        [.. columns.Select(c => table.Columns[c])], table.RowCount, [.. columns.Select(c => table.Columns[c].IsDiscrete ? (Array)table.Codes(c) : table.Numbers(c))]);

    private static int Column(string name) => Enumerable.Range(0, EvaluationFixture.Tables.Real.Columns.Count).Single(c => EvaluationFixture.Tables.Real.Columns[c].Name == name);

    private static int Code(TableData table, int column, string category) => Array.IndexOf([.. table.Columns[column].Categories], category);

    private static double Variance(double[] values) => values.Sum(v => Math.Pow(v - values.Average(), 2)) / (values.Length - 1);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.FewLabels;

/// <summary>Learns a Boolean label from few labeled rows and judges by all test rows. Usage: fewlabels [--draws N]</summary>
internal static class FewLabelsBenchmark
{
    private const int Folds = 5;

    private static readonly (string Name, string Label, string Positive)[] _tables = [("adult", "income", ">50K"), ("telco_churn", "Churn", "Yes")];
    private static readonly int[] _sizes = [50, 100, 500];

    public static int Run(string[] args)
    {
        int draws = new Arguments(args).Number("--draws") ?? 5;
        var results = new Dictionary<string, object>();
        foreach ((string name, string label, string positive) in _tables)
        {
            LabeledTable train = LabeledTable.Read($"{name}_train.csv", label, positive), test = LabeledTable.Read($"{name}_test.csv", label, positive);
            Scoreboard areas = new(), accuracies = new();
            foreach (int size in _sizes)
            {
                for (int draw = 1; draw <= draws; draw++)
                {
                    Run(new MLContext(draw), train, test, size, draw, areas, accuracies);
                }
            }

            areas.Print($"{name}: ROC AUC, {draws} draws");
            accuracies.Print($"{name}: accuracy, {draws} draws");
            results[name] = new { auc = areas.Spreads(), accuracy = accuracies.Spreads() };
        }

        Console.WriteLine(JsonSerializer.Serialize(new { name = "fewlabels", draws, tables = results }));
        return 0;
    }

    private static void Run(MLContext mlContext, LabeledTable train, LabeledTable test, int size, int draw, Scoreboard areas, Scoreboard accuracies)
    {
        using var views = new TableViews(mlContext);
        var baseline = new LogisticRegressionBaseline(mlContext, views);
        (int[] drawn, int[] left) = train.Draw(size, draw);
        LabeledTable labeled = train.Take(drawn);
        Judge("logistic regression, defaults", Linear(baseline.Train(labeled.Rows, labeled.Labels)));
        Judge("logistic regression, tuned", Linear(baseline.TrainTuned(labeled.Rows, labeled.Labels, Folds)));
        GanDiscriminatorTransformer alone = Discriminator(null), beside = Discriminator(views.Of(train.Rows.Take(left)));
        Judge("the discriminator, labeled rows only", new DiscriminatorScores(alone, views).Probabilities(test.Rows));
        Judge("the discriminator", new DiscriminatorScores(beside, views).Probabilities(test.Rows));

        float[] Linear(ITransformer model) => baseline.Probabilities(model, test.Rows);

        GanDiscriminatorTransformer Discriminator(IDataView? unlabeled) => mlContext.BinaryClassification.Trainers
            .GanDiscriminator(TableViews.Label, featureColumnName: null, unlabeled, seed: draw).Fit(views.Of(labeled.Rows, labeled.Labels));

        void Judge(string name, float[] probabilities)
        {
            areas.Add(name, $"{size} labeled rows", Ranking.RocAuc(Of(true), Of(false)));
            accuracies.Add(name, $"{size} labeled rows", probabilities.Zip(test.Labels).Average(p => p.First > 0.5 == p.Second ? 1.0 : 0));

            float[] Of(bool label) => [.. probabilities.Where((_, i) => test.Labels[i] == label)];
        }
    }
}

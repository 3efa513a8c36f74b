using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.Novelty;

/// <summary>Has detectors that saw normal rows only find the anomalous test rows. Usage: novelty [--seeds N] [--steps N] [--data FOLDER]</summary>
internal static class NoveltyBenchmark
{
    private static readonly int[] _neighbours = [1, 5];
    private static readonly int[] _ranks = [2, 4];

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        int seeds = arguments.Number("--seeds") ?? 3;
        int data = Array.IndexOf(args, "--data");
        var results = new Dictionary<string, object>();
        foreach (NoveltyTable table in NoveltyTable.All)
        {
            if (table.Read(data < 0 ? null : args[data + 1], Path.Combine(AppContext.BaseDirectory, "Data")) is not { } rows)
            {
                Console.Error.WriteLine($"{table.Name} is left out: name the folder of {table.Name}_train.csv and _test.csv with --data.");
                continue;
            }

            var board = new Scoreboard();
            for (int seed = 1; seed <= seeds; seed++)
            {
                Discriminator(rows.Train, rows.Normal, rows.Anomalous, seed, arguments.Number("--steps"), board);
            }

            Baselines(rows.Train, rows.Normal, rows.Anomalous, board);
            board.Print($"{table.Name}, {rows.Train.RowCount} normal rows; {rows.Anomalous.RowCount} of {rows.Anomalous.RowCount + rows.Normal.RowCount} test rows are anomalous");
            results[table.Name] = board.Spreads();
        }

        Console.WriteLine(JsonSerializer.Serialize(new { name = "novelty", seeds, tables = results }));
        return 0;
    }

    private static void Discriminator(RowTable train, RowTable normal, RowTable anomalous, int seed, int? steps, Scoreboard board)
    {
        var mlContext = new MLContext(seed);
        using var views = new TableViews(mlContext);
        IDataView rows = views.Of(train);
        var torn = new GanDiscriminatorTrainer.Options { LabelColumnName = null, FeatureColumnName = null, Seed = seed };
        torn.Classification.IndependentShare = 1;
        Judge("the discriminator, torn rows only", mlContext.BinaryClassification.Trainers.GanDiscriminator(torn).Fit(rows));
        var options = new GanOptions { Seed = seed };
        options.Training.NumberOfSteps = steps;
        using GanModel model = mlContext.Gan().Fit(rows, options);
        Judge("the discriminator of a GAN", model.Discriminator);

        void Judge(string name, ITransformer discriminator)
        {
            var scores = new DiscriminatorScores(discriminator, views);
            Add(board, name, Anomalous(scores, anomalous), Anomalous(scores, normal));
        }
    }

    private static float[] Anomalous(DiscriminatorScores scores, RowTable rows) => Array.ConvertAll(scores.Scores(rows), score => -score);

    private static void Baselines(RowTable train, RowTable normal, RowTable anomalous, Scoreboard board)
    {
        var vectors = new NumberRows(train);
        double[][] learned = vectors.Of(train), negatives = vectors.Of(normal), positives = vectors.Of(anomalous);
        foreach (int rank in _ranks)
        {
            var components = new PrincipalComponents(learned, rank);
            Add(board, $"principal components, rank {rank}", components.Score(positives), components.Score(negatives));
        }

        foreach (int count in _neighbours)
        {
            Add(board, $"distance to the nearest {count}", NearestRows.Score(learned, positives, count), NearestRows.Score(learned, negatives, count));
        }
    }

    private static void Add(Scoreboard board, string name, float[] positives, float[] negatives)
    {
        board.Add(name, "ROC AUC", Ranking.RocAuc(positives, negatives));
        board.Add(name, "average precision", Ranking.AveragePrecision(positives, negatives));
    }
}

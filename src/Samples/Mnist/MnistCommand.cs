using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Gan;
using Samples.Mnist.Judging;
using Samples.Output;
using TorchSharp;
using static TorchSharp.torch;

namespace Samples.Mnist;

/// <summary>Makes handwritten digits: with one hidden layer, with convolutions, and with convolutions that are told which digit.</summary>
internal static class MnistCommand
{
    private const int ClassifierSteps = 1500;
    private const int Judged = 2000;
    private const int Pictured = 100;

    /// <summary>Runs the command.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled; nothing is written.</exception>
    public static void Run(MnistOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Output); // before the work: a folder that cannot be made is said at once
        var mlContext = new MLContext(options.Seed);
        (DigitImages train, DigitImages heldOut) = DigitImages.Load(mlContext, options.Images);
        using (train)
        using (heldOut)
        using (DigitClassifier classifier = ClassifierTraining.Train(train, Math.Min(options.Steps, ClassifierSteps), options.Seed, cancellationToken))
        {
            output.WriteLine($"MNIST: {train.Count} images are learned, {heldOut.Count} held out.");
            output.WriteLine($"A small classifier, the judge, learned the first and reads {classifier.Accuracy(heldOut):P1} of the others.");
            FeatureMoments real = FeatureMoments.Of(classifier.Read(heldOut.Images).Features);
            List<string[]> lines =
            [
                ["images", "as asked", "digits", "classifier score", "Fréchet distance", "processor s"],
                Line("real, learned", DigitScores.Of(classifier, real, train.Images, train.Labels), null),
            ];
            List<Film> films = [];
            try
            {
                foreach (MnistGame game in options.Games)
                {
                    output.WriteLine();
                    TimeSpan before = Environment.CpuUsage.TotalTime;
                    films.Add(new Film(game, options, train, Pictured));
                    using TensorGanModel model = Learn(mlContext, game, films[^1], train, output, cancellationToken);
                    double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                    (Tensor made, int[]? asked) = Make(model, options.Seed);
                    using (made)
                    {
                        lines.Add(Line(game.Title, DigitScores.Of(classifier, real, made, asked), seconds));
                    }
                }

                cancellationToken.ThrowIfCancellationRequested();
                output.WriteLine();
                TextTable.Write(output, lines, 1, 2, 3, 4, 5);
                output.WriteLine();
                films.ForEach(film => film.Save(options.Output, output));
            }
            finally
            {
                films.ForEach(film => film.Dispose());
            }
        }
    }

    private static TensorGanModel Learn(MLContext mlContext, MnistGame game, Film film, DigitImages digits, TextWriter output, CancellationToken cancellationToken) =>
        TrainingProgress.Show(output, $"{game.Title}: {film.Options.Game.NumberOfSteps} steps of {film.Options.Game.BatchSize} images", progress =>
        {
            film.Options.Progress = progress;
            film.Options.CancellationToken = cancellationToken;
            return mlContext.Gan().FitTensors(digits.Images, game.HasLabels ? digits.Labels : null, film.Options);
        });

    // As many of each digit, where one can be asked for.
    private static (Tensor Made, int[]? Asked) Make(TensorGanModel model, int seed)
    {
        if (model.NumberOfClasses == 0)
        {
            return (model.Sample(Judged, seed: seed), null);
        }

        using DisposeScope scope = NewDisposeScope();
        int each = Judged / DigitImages.Classes;
        Tensor made = cat([.. Enumerable.Range(0, DigitImages.Classes).Select(digit => model.Sample(each, digit, seed + digit))]);
        return (made.MoveToOuterDisposeScope(), [.. Enumerable.Range(0, Judged).Select(i => i / each)]);
    }

    private static string[] Line(string name, DigitScores scores, double? seconds) =>
    [
        name,
        scores.Recognized?.ToString("P1", CultureInfo.InvariantCulture) ?? "-",
        $"{scores.Classes} of {DigitImages.Classes}",
        scores.ClassifierScore.ToString("F2", CultureInfo.InvariantCulture),
        scores.FrechetDistance.ToString("F1", CultureInfo.InvariantCulture),
        seconds?.ToString("F0", CultureInfo.InvariantCulture) ?? "-",
    ];
}

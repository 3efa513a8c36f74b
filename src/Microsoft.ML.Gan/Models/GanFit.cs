using System;
using System.Globalization;
using System.Linq;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Autoencoder;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Models;

/// <summary>Rows to a model: read, encode, train, wrap.</summary>
internal static class GanFit
{
    private const int FewestFinalRows = 10_000;
    private const int MostFinalRows = 40_000;

    /// <summary>Fits a GAN to the rows of a view.</summary>
    /// <param name="host">Where log lines go.</param>
    /// <param name="view">The rows to learn; read once.</param>
    /// <param name="options">The options; validated, with a seed.</param>
    public static GanModel Fit(IHost host, IDataView view, GanOptions options)
    {
        TorchLibraries.Load();
        (TableSchema schema, TableData data) =
            TableReader.Read(view, options.LabelColumnName, options.IgnoredColumnNames, options.CancellationToken, options.Encoding.MinimumCategoryRows);
        return Fit(host, schema, data, options);
    }

    /// <summary>Fits a GAN to rows in memory.</summary>
    /// <param name="host">Where log lines go.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="data">The rows to learn.</param>
    /// <param name="options">The options; validated, with a seed.</param>
    public static GanModel Fit(IHost host, TableSchema schema, TableData data, GanOptions options)
    {
        TorchLibraries.Load();
        TorchDevices.Check(options.Device);
        options.Network.Settle(data.RowCount, options.Method);
        int seed = options.Seed!.Value;
        using IChannel channel = host.Start("Fit");
        (LearnedTable table, EncodedTable encoded) =
            LearnedTable.Learn(data, schema.LabelColumn, options.Encoding, seed, options.CancellationToken);
        TellDependencies(channel, table);
        TrainingRows rows = TrainingRows.Split(data, encoded, options.Training.HoldoutShare, seed);
        int steps = TrainingBudget.Steps(options.Training, rows.Learned.RowCount);
        channel.Info(
            MessageSensitivity.None, "Learning {0} rows of {1} columns: {2} columns, {3} wide and {4:F1} MB when encoded, in {5} steps.",
            data.RowCount, data.Columns.Count, table.Encoding.Columns.Count, table.Encoding.Layout.Width, encoded.Megabytes, steps);
        TrainedNetworks networks = Train(table, rows, options, progress =>
        {
            channel.Info(MessageSensitivity.None, ProgressText.Of(progress));
            foreach (TrainingAlarm alarm in progress.Alarms)
            {
                channel.Warning(MessageSensitivity.Schema, "Step {0}: {1}", progress.Step, alarm.Message);
            }

            options.Progress?.Report(progress);
        });
        try
        {
            SamplingCorrections corrections = Corrections(table, rows, networks, options);
            Tell(channel, corrections);
            GanDiscriminatorModel? discriminator = Discriminator(schema, table, rows, networks, corrections, options, Math.Min(steps, GanDefaults.ClassifierSteps));
            Tell(channel, discriminator);
            if (!options.ReturnBestOnCancel)
            {
                options.CancellationToken.ThrowIfCancellationRequested();
            }

            TellCanceled(channel, options, networks);
            return new GanModel(host, schema, table, networks with { Checkpoints = [] }, corrections, discriminator, options, seed);
        }
        catch
        {
            networks.Dispose();
            throw;
        }
    }

    private static TrainedNetworks Train(LearnedTable table, TrainingRows rows, GanOptions options, Action<GanProgress> report)
    {
        int seed = options.Seed!.Value;
        return options.Method == GenerativeMethod.VariationalAutoencoder
            ? new AutoencoderTrainer(table, rows, options, seed).Train(report)
            : new GanTrainer(table, rows, options, seed).Train(report);
    }

    private static SamplingCorrections Corrections(LearnedTable table, TrainingRows rows, TrainedNetworks networks, GanOptions options)
    {
        var calibration = new SamplingCalibration(table, rows, networks.Generator, networks.Sampled.Corrections, options, options.Seed!.Value);
        try
        {
            return calibration.Fit(Stage(GanProgress.Corrections, options));
        }
        catch (OperationCanceledException) when (options.ReturnBestOnCancel)
        {
            return calibration.FitBriefly();
        }
    }

    private static GanDiscriminatorModel? Discriminator(
        TableSchema schema, LearnedTable table, TrainingRows rows, TrainedNetworks networks, SamplingCorrections corrections, GanOptions options, int steps)
    {
        try
        {
            return options.Classification.TrainDiscriminator ? Classifier(schema, table, rows, networks, corrections, options, steps) : null;
        }
        catch (OperationCanceledException) when (options.ReturnBestOnCancel)
        {
            return null;
        }
    }

    private static GanDiscriminatorModel Classifier(
        TableSchema schema, LearnedTable table, TrainingRows rows, TrainedNetworks networks, SamplingCorrections corrections, GanOptions options, int steps)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        int seed = options.Seed!.Value, count = Math.Clamp(2 * rows.Learned.RowCount, FewestFinalRows, MostFinalRows);
        using var sampler = new GanSampler(table, networks.Generator, options.Network, corrections) { CancellationToken = options.CancellationToken };
        return new DiscriminatorFit(options.Classification, seed, Stage(GanProgress.Discriminator, options)).Fit(
            schema, rows.ToJudge(seed), networks.Checkpoints, [.. sampler.Sample(Wish.For(table, []).Strata, count, seed)], options.Classification.MaximumSteps ?? steps);
    }

    private static StageProgress Stage(string name, GanOptions options) =>
        new(name, options.Progress is { } progress ? progress.Report : null, options.CancellationToken);

    private static void TellCanceled(IChannel channel, GanOptions options, TrainedNetworks networks)
    {
        if (options.CancellationToken.IsCancellationRequested)
        {
            channel.Warning(
                MessageSensitivity.None, "The fit was canceled, and returns the best model so far, of {0} training steps.",
                networks.History.Count == 0 ? "few" : networks.History[^1].Step.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Tell(IChannel channel, GanDiscriminatorModel? discriminator)
    {
        if (discriminator is { Summary: var summary })
        {
            channel.Info(
                MessageSensitivity.None,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The discriminator was trained on as a classifier: area under the curve {summary.AreaUnderRocCurve:F3}, calibration error {summary.CalibrationError:F3}, on rows kept apart."));
        }
    }

    private static void Tell(IChannel channel, SamplingCorrections corrections)
    {
        if (corrections.Resampler is { Summary: var summary })
        {
            channel.Info(
                MessageSensitivity.None,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Generated rows are resampled: real and generated rows can be told apart (area under the curve {summary.AreaUnderRocCurve:F3}), {summary.DrawsPerRow:F1} are drawn per row kept, the effective sample size is {summary.EffectiveSampleShare:P0}."));
        }
    }

    private static void TellDependencies(IChannel channel, LearnedTable table)
    {
        if (table.Reduction.Dependencies.Count > 0)
        {
            channel.Info(
                MessageSensitivity.Schema, "Columns that follow from others, and stay so in synthetic rows: {0}.",
                string.Join(", ", table.Reduction.Dependencies.Select(d => $"'{table.Columns[d.Determined].Name}' from '{table.Columns[d.Determining].Name}'")));
        }
    }
}

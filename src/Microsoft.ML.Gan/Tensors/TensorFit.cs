using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Runtime;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Samples to a model: check, settle the options, train, wrap.</summary>
internal static class TensorFit
{
    /// <summary>Fits a GAN, or a variational autoencoder, to samples.</summary>
    /// <param name="host">Where log lines go.</param>
    /// <param name="samples">The samples; not changed.</param>
    /// <param name="labels">A class per sample; or none.</param>
    /// <param name="options">The options, in their ranges, with a seed; settled here.</param>
    public static TensorGanModel Fit(IHost host, Tensor samples, IReadOnlyList<int>? labels, TensorGanOptions options)
    {
        TorchLibraries.Load();
        bool areImages = TensorData.AreImages(samples);
        options.Game.Defaults = GameDefaults.Of(areImages, options.Method);
        options.Network.Settle(areImages, options.Game.Regularization);
        TensorOptionsValidator.CheckRelations(options, areImages, labels is not null);
        TorchDevices.Check(options.Device);
        using TensorData data = TensorData.Read(samples, labels, options.Standardize);
        try
        {
            return Train(host, data, options);
        }
        catch
        {
            data.Scale?.Dispose();
            throw;
        }
    }

    private static TensorGanModel Train(IHost host, TensorData data, TensorGanOptions options)
    {
        int seed = options.Seed!.Value;
        using IChannel channel = host.Start("FitTensors");
        TensorLayout layout = TensorLayout.Of(options, data.Samples.shape[1..], data.Classes);
        channel.Info(
            MessageSensitivity.None, "Learning {0} samples of shape ({1}) and {2} classes in {3} steps.",
            data.Count, string.Join(", ", layout.SampleShape), layout.Classes, TrainingBudget.Steps(options.Game, data.Count));
        TrainedTensors trained = options.Method == GenerativeMethod.VariationalAutoencoder
            ? new TensorAutoencoderTrainer(data, layout, options, seed).Train(Report)
            : new TensorTrainer(data, layout, options, seed).Train(Report);
        return new TensorGanModel(trained, layout, data.Scale, Frequencies(data), seed);

        void Report(GanProgress progress)
        {
            channel.Info(MessageSensitivity.None, ProgressText.Of(progress));
            foreach (TrainingAlarm alarm in progress.Alarms)
            {
                channel.Warning(MessageSensitivity.Schema, "Step {0}: {1}", progress.Step, alarm.Message);
            }

            options.Progress?.Report(progress);
        }
    }

    // Running sums, as they are drawn by.
    private static double[] Frequencies(TensorData data)
    {
        double[] sums = new double[data.Classes];
        foreach (int label in data.Labels ?? [])
        {
            sums[label]++;
        }

        for (int i = 1; i < sums.Length; i++)
        {
            sums[i] += sums[i - 1];
        }

        return sums;
    }
}

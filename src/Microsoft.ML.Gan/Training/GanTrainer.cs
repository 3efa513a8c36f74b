using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training.Direct;
using Microsoft.ML.Gan.Training.Monitoring;
using Microsoft.ML.Gan.Training.Quality;
using Microsoft.ML.Gan.Training.Resident;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training;

/// <summary>Makes the two networks of a game, and what plays it.</summary>
internal sealed class GanTrainer
{
    private readonly LearnedTable _table;
    private readonly TrainingRows _rows;
    private readonly GanOptions _options;
    private readonly int _seed;
    private readonly Device _device;
    private readonly bool _resident;

    /// <summary>Makes a trainer.</summary>
    /// <param name="table">What is known of the table.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="options">The options; validated.</param>
    /// <param name="seed">The seed of every stream.</param>
    /// <param name="resident">Whether rows and noise are drawn by the device's own operations even where that is the CPU.</param>
    public GanTrainer(LearnedTable table, TrainingRows rows, GanOptions options, int seed, bool resident = false)
    {
        (_table, _rows, _options, _seed) = (table, rows, options, seed);
        _device = torch.device(options.Device);
        _resident = resident || _device.type != DeviceType.CPU;
    }

    /// <summary>Plays the game of Goodfellow et al. 2014 (arXiv:1406.2661).</summary>
    /// <param name="report">Told how far the training is, about a hundred times.</param>
    /// <returns>The averaged generator and the discriminator, on the CPU. The caller owns both.</returns>
    /// <exception cref="OperationCanceledException">The options' token was canceled.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    public TrainedNetworks Train(Action<GanProgress> report)
    {
        Generator average = NetworkFactory.CreateGenerator(_table.Encoding, _table.Conditions, _options.Network, _seed);
        Discriminator discriminator = NetworkFactory.CreateDiscriminator(_table.Encoding, _table.Conditions, _options.Network, _seed);
        try
        {
            using Generator generator = NetworkFactory.CreateGenerator(_table.Encoding, _table.Conditions, _options.Network, _seed);
            generator.to(_device).train();
            average.to(_device);
            discriminator.to(_device).train();
            (IReadOnlyList<GanProgress> history, IReadOnlyList<TableData> checkpoints) = Play(generator, average, discriminator, report);
            average.to(CPU).eval();
            discriminator.to(CPU).eval();
            return new TrainedNetworks(average, discriminator, history, checkpoints);
        }
        catch
        {
            average.Dispose();
            discriminator.Dispose();
            throw;
        }
    }

    private (IReadOnlyList<GanProgress> History, IReadOnlyList<TableData> Checkpoints) Play(
        Generator generator, Generator average, Discriminator discriminator, Action<GanProgress> report)
    {
        TrainingOptions training = _options.Training;
        using IBatchSource<TrainingBatch> batches = Batches();
        Adam generatorAdam = Adam(generator, training.GeneratorLearningRate, training.GeneratorWeightDecay);
        Adam discriminatorAdam = Adam(discriminator, training.DiscriminatorLearningRate, 0);
        using IGanUpdates<TrainingBatch> updates = Updates(generator, discriminator, generatorAdam, discriminatorAdam, batches);
        using OverfittingGauge? overfitting = _rows.HeldOut == null
            ? null
            : new OverfittingGauge(discriminator, _table.Encoding, _rows, _table.Conditions, _options, _seed);
        var monitor = new TrainingMonitor(MonitoredGame.Of(training, _options.Network.PackSize));
        var method = new AdversarialMethod<TrainingBatch>(updates, generatorAdam, discriminatorAdam, batches, overfitting, monitor, training);
        return new TrainingRun(_table, _rows, _options, _seed).Play(
            method, new SampledNetworks(generator, null), new SampledNetworks(average, null), report);
    }

    private IBatchSource<TrainingBatch> Batches()
    {
        double dropout = _options.Network.Dropout;
        return _resident
            ? new ResidentBatchSampler(_table.Encoding, _rows.Learned, _table.Conditions, _options, _seed, _device, dropout, ConditionSampler.ExtraConditions)
            : new BatchSampler(_table.Encoding, _rows.Learned, _table.Conditions, _options, _seed, _device, dropout, ConditionSampler.ExtraConditions);
    }

    private IGanUpdates<TrainingBatch> Updates(
        Generator generator, Discriminator discriminator, Adam generatorAdam, Adam discriminatorAdam, IBatchSource<TrainingBatch> batches)
    {
        GeneratorHead head = NetworkFactory.CreateHead(_table.Encoding, _table.Conditions, _options.Network);
        TrainingOptions training = _options.Training;
        bool plain = training is { ClassifierLossWeight: 0, InformationLossWeight: 0 } && GameRules.AreDefault(training);
        return plain && batches is BatchSampler inMemory && DirectUpdates.Supports(_device, _options.Network)
            ? new DirectUpdates(
                generator, head, discriminator, generatorAdam, discriminatorAdam, training.GradientPenaltyWeight, inMemory.Shape)
            : new GraphUpdates(
                generator, head, discriminator, generatorAdam, discriminatorAdam, training.GradientPenaltyWeight,
                training.InformationLossWeight, Guide(), GameRules.Of(training, _seed));
    }

    // A label of one class, or without another column beside it, has nothing to be told from.
    private ClassifierGuide? Guide()
    {
        TrainingOptions training = _options.Training;
        ConditionLayout conditions = _table.Conditions;
        if (training.ClassifierLossWeight == 0 || conditions.LabelGroup < 0
            || conditions.Spans[conditions.LabelGroup].Width == _table.Encoding.Layout.Width)
        {
            return null;
        }

        LabelClassifier classifier = NetworkFactory.CreateClassifier(_table.Encoding, conditions, _options.Network, _seed);
        classifier.to(_device);
        return new ClassifierGuide(
            classifier, Adam(classifier, training.DiscriminatorLearningRate, 0), conditions, training.ClassifierLossWeight);
    }

    private Adam Adam(nn.Module module, double learningRate, double weightDecay) =>
        new(module.parameters(), learningRate, _options.Training.AdamBeta1, _options.Training.AdamBeta2, weightDecay);
}

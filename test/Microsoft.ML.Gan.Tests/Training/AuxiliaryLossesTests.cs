using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Tests.Training;

/// <summary>What the classifier loss and the information loss do to a small game.</summary>
public sealed class AuxiliaryLossesTests
{
    private const double Rate = 2e-3;

    private static readonly NetworkOptions Network = new() { HiddenWidth = 32, LatentDimension = 8, HiddenLayers = 1 };

    private static readonly LearnedTable Table;
    private static readonly EncodedTable Encoded;

    static AuxiliaryLossesTests() =>
        (Table, Encoded) = LearnedTable.Learn(TestTables.Labeled(500), 0, new EncodingOptions(), 1, CancellationToken.None);

    [Fact]
    public void Learn_RealRows_TellsTheirLabels()
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchSampler batches = Batches();
        using LabelClassifier classifier = NetworkFactory.CreateClassifier(Table.Encoding, Table.Conditions, Network, 1);
        using var guide = Guide(classifier, 1);
        TrainingBatch probe = batches.Next();
        double before = guide.Loss(probe.Real, probe).item<float>();
        for (int i = 0; i < 60; i++)
        {
            guide.Learn(batches.Next());
        }

        probe = batches.Next();
        Assert.InRange(before, 0.4, 1.2); // ln 2 for two labels
        Assert.InRange(guide.Loss(probe.Real, probe).item<float>(), 0, 0.1); // the amount tells the label
    }

    [Fact]
    public void Loss_RowsAndWeight_ReachTheRowsButNotTheLabel()
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchSampler batches = Batches();
        using LabelClassifier classifier = NetworkFactory.CreateClassifier(Table.Encoding, Table.Conditions, Network, 1);
        using var guide = Guide(classifier, 3);
        TrainingBatch batch = batches.Next();
        Tensor rows = batch.Real.clone().requires_grad_();

        Tensor loss = guide.Loss(rows, batch);
        loss.backward();

        OutputSpan label = Table.Conditions.Spans[Table.Conditions.LabelGroup];
        Tensor plain = ClassifierLoss.Compute(classifier.forward(batch.Real), batch.Real.narrow(1, label.Offset, label.Width));
        Assert.Equal(3 * plain.item<float>(), loss.item<float>(), 1e-4f);
        Assert.Equal(0, rows.grad!.narrow(1, label.Offset, label.Width).abs().sum().item<float>());
        Assert.True(rows.grad!.narrow(1, 0, Table.Encoding.Layout.ScalarCount).abs().sum().item<float>() > 0);
    }

    [Fact]
    public void UpdateGenerator_ClassifierWeight_MakesRowsWhoseLabelCanBeTold()
    {
        // The discriminator is left out of the game, so that what is gained is the classifier's doing.
        (double none, _) = Play(informationWeight: 0, classifierWeight: 0);
        (double some, _) = Play(informationWeight: 0, classifierWeight: 10);

        Assert.True(some < none / 2, $"cross-entropy {some:F3} with the loss, {none:F3} without");
    }

    [Fact]
    public void UpdateGenerator_InformationWeight_BringsTheFeaturesTogether()
    {
        (_, double none) = Play(informationWeight: 0, classifierWeight: 0);
        (_, double some) = Play(informationWeight: 10, classifierWeight: 0);

        Assert.True(some < none / 2, $"information loss {some:F3} with the weight, {none:F3} without");
    }

    [Fact]
    public void UpdateGenerator_Weights_AddTheirTermsToTheLoss()
    {
        double plain = FirstLoss(0, 0), information = FirstLoss(1, 0), doubled = FirstLoss(2, 0), classifier = FirstLoss(0, 1), both = FirstLoss(1, 1);

        Assert.True(information > plain + 0.01);
        Assert.True(classifier > plain + 0.1);
        Assert.Equal(2 * (information - plain), doubled - plain, 1e-4);
        Assert.Equal(information + classifier - plain, both, 1e-4);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void Train_Weight_ChangesTheRunAndKeepsItRepeatable(double classifierWeight, double informationWeight)
    {
        double[] plain = Train(0, 0), one = Train(classifierWeight, informationWeight), two = Train(classifierWeight, informationWeight);

        Assert.Equal(one, two);
        Assert.NotEqual(plain, one);
    }

    [Fact]
    public void Train_BothWeights_LeavesNoTensorsBehind()
    {
        Train(1, 1);

        long left = LiveTensors.LeftBy(() => Train(1, 1));

        Assert.Equal(0, left);
    }

    [Fact]
    public void Train_ClassifierWeightAndALabelAlone_HasNothingToTellItFrom()
    {
        TableData data = TestTables.OfCodes(2, [.. Enumerable.Range(0, 100).Select(i => i % 2)]);

        Assert.All(Train(1, 0, data), loss => Assert.True(double.IsFinite(loss)));
        Assert.Equal(Train(0, 1, data), Train(1, 1, data));
    }

    private static double[] Train(double classifierWeight, double informationWeight, TableData? data = null)
    {
        data ??= TestTables.Labeled(200);
        var options = new GanOptions
        {
            LabelColumnName = "Label",
            Network = { HiddenWidth = 16, LatentDimension = 4 },
            Training = { NumberOfSteps = 4, BatchSize = 40, ClassifierLossWeight = classifierWeight, InformationLossWeight = informationWeight },
        };
        (LearnedTable table, EncodedTable encoded) = LearnedTable.Learn(data, 0, options.Encoding, 1, CancellationToken.None);
        using TrainedNetworks networks = new GanTrainer(table, TrainingRows.Split(data, encoded, 0, 1), options, 1).Train(_ => { });
        return [.. networks.History.Select(p => p.GeneratorLoss)];
    }

    private static double FirstLoss(double informationWeight, double classifierWeight)
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchSampler batches = Batches();
        using Game game = new(informationWeight, classifierWeight);
        return game.Updates.UpdateGenerator(batches.Next()).item<float>();
    }

    // What the generator's rows are like after some updates of it alone: the loss of a classifier that knows the real rows, and the
    // information loss of the discriminator.
    private static (double Classifier, double Information) Play(double informationWeight, double classifierWeight)
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchSampler batches = Batches();
        using Game game = new(informationWeight, classifierWeight);
        using LabelClassifier judge = NetworkFactory.CreateClassifier(Table.Encoding, Table.Conditions, Network, 2);
        using ClassifierGuide judging = Guide(judge, 1);
        for (int i = 0; i < 100; i++)
        {
            using IDisposable step = NewDisposeScope();
            TrainingBatch batch = batches.Next();
            game.Guide?.Learn(batch);
            judging.Learn(batch);
        }

        for (int i = 0; i < 100; i++)
        {
            using IDisposable step = NewDisposeScope();
            game.Updates.UpdateGenerator(batches.Next());
        }

        TrainingBatch probe = batches.Next();
        Tensor rows = game.Head.Activate(game.Generator.forward(probe.Noise, probe.Condition), probe.Condition, probe.Gumbel);
        Tensor real = game.Discriminator.Features(game.Discriminator.Pack(probe.Real, probe.Condition), null);
        Tensor fake = game.Discriminator.Features(game.Discriminator.Pack(rows, probe.Condition), null);
        return (judging.Loss(rows, probe).item<float>(), InformationLoss.Compute(real, fake).item<float>());
    }

    private static BatchSampler Batches() => new(
        Table.Encoding, Encoded, Table.Conditions, new GanOptions { Training = { BatchSize = 100 }, Network = Network }, 1, CPU);

    private static ClassifierGuide Guide(LabelClassifier classifier, double weight) =>
        new(classifier, new Adam(classifier.parameters(), 1e-2, 0.5, 0.9), Table.Conditions, weight);

    private sealed class Game : IDisposable
    {
        public Game(double informationWeight, double classifierWeight)
        {
            Generator = NetworkFactory.CreateGenerator(Table.Encoding, Table.Conditions, Network, 1);
            Discriminator = NetworkFactory.CreateDiscriminator(Table.Encoding, Table.Conditions, Network, 1);
            Head = NetworkFactory.CreateHead(Table.Encoding, Table.Conditions, Network);
            Guide = classifierWeight == 0
                ? null
                : AuxiliaryLossesTests.Guide(NetworkFactory.CreateClassifier(Table.Encoding, Table.Conditions, Network, 1), classifierWeight);
            Updates = new GraphUpdates(
                Generator, Head, Discriminator, Moved(Generator.parameters()), Moved(Discriminator.parameters()), 10, informationWeight, Guide);
        }

        public Generator Generator { get; }

        public GeneratorHead Head { get; }

        public Discriminator Discriminator { get; }

        public ClassifierGuide? Guide { get; }

        public GraphUpdates Updates { get; }

        public void Dispose()
        {
            Updates.Dispose();
            Generator.Dispose();
            Discriminator.Dispose();
        }

        private static Adam Moved(IEnumerable<TorchSharp.Modules.Parameter> parameters) => new(parameters, Rate, 0.5, 0.9);
    }
}

using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>Trains a network to tell real rows from generated ones; its logit is the logarithm of how often a row is real to how often it is generated.</summary>
/// <remarks>
/// Sugiyama et al. 2012, Density Ratio Estimation in Machine Learning, chapter 4. The critic of the game is no such estimate (a Wasserstein
/// critic has no scale, and no discriminator knows the averaged generator), so a network of its own is trained after the game, with the
/// weights that do best on rows it has not seen.
/// </remarks>
internal static class RatioTrainer
{
    private const int BatchSize = 500;
    private const int StepsPerCheck = 100;
    private const int Patience = 500;
    private const double LearningRate = 1e-3;

    /// <summary>Trains the network.</summary>
    /// <param name="layout">The layout of the rows.</param>
    /// <param name="real">Real rows to learn from, and real rows to judge by.</param>
    /// <param name="fake">Generated rows to learn from, and to judge by.</param>
    /// <param name="size">The network's hidden layers, and the most updates.</param>
    /// <param name="seed">The seed of weights and batches.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    /// <param name="report">Told which share of the most updates is done, now and then.</param>
    /// <returns>The network, in evaluation mode, on the CPU; the caller owns it.</returns>
    public static Discriminator Train(
        EncodedLayout layout,
        (EncodedTable Learn, EncodedTable Judge) real,
        (EncodedTable Learn, EncodedTable Judge) fake,
        (int HiddenWidth, int HiddenLayers, int MostSteps) size,
        int seed,
        CancellationToken cancellationToken,
        Action<double>? report = null)
    {
        Discriminator network = NetworkFactory.CreateScorer(layout, size.HiddenWidth, size.HiddenLayers, seed);
        try
        {
            using var adam = new Adam(network.parameters(), LearningRate, 0.9, 0.999);
            var random = new RandomSource(seed, "density ratio");
            var rows = new int[BatchSize];
            var matrix = new float[2 * BatchSize * layout.Width];
            float[][] best = Weights(network);
            double lowest = double.PositiveInfinity;
            int lowestAt = 0;
            for (int step = 1; step <= size.MostSteps && step - lowestAt <= Patience; step++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Fill(real.Learn, matrix.AsSpan(0, matrix.Length / 2));
                Fill(fake.Learn, matrix.AsSpan(matrix.Length / 2));
                Update(network, adam, matrix, layout.Width);
                if (step % StepsPerCheck == 0 || step == size.MostSteps)
                {
                    double loss = Loss(network, layout, real.Judge, fake.Judge);
                    if (loss < lowest)
                    {
                        (lowest, lowestAt, best) = (loss, step, Weights(network));
                    }

                    report?.Invoke((double)step / size.MostSteps);
                }
            }

            Restore(network, best);
            network.eval();
            return network;

            void Fill(EncodedTable table, Span<float> target)
            {
                for (int i = 0; i < rows.Length; i++)
                {
                    rows[i] = random.NextInt(table.RowCount);
                }

                layout.Fill(table, rows, target);
            }
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private static void Update(Discriminator network, Adam adam, float[] matrix, int width)
    {
        using IDisposable scope = NewDisposeScope();
        Tensor logits = network.forward(tensor(matrix, [2 * BatchSize, width]));
        Tensor[] sides = logits.chunk(2, 0);
        adam.ZeroGradients();
        BinaryCrossEntropy.TowardsReal(sides[0]).Plus(BinaryCrossEntropy.TowardsFake(sides[1])).backward();
        adam.Step();
    }

    // The mean cross-entropy, both sides weighing the same.
    private static double Loss(Discriminator network, EncodedLayout layout, EncodedTable real, EncodedTable fake)
    {
        var scorer = new RowScorer(ScoringNetwork.Of(network), layout);
        return Mean(real, -1) + Mean(fake, 1);

        double Mean(EncodedTable table, int sign)
        {
            return scorer.Score(table).Average(s => Math.Log(1 + Math.Exp(sign * s)));
        }
    }

    private static float[][] Weights(Discriminator network) => [.. network.parameters().Select(p => p.Values().ToArray())];

    private static void Restore(Discriminator network, float[][] weights)
    {
        using IDisposable _ = no_grad();
        int i = 0;
        foreach (TorchSharp.Modules.Parameter parameter in network.parameters())
        {
            weights[i++].CopyTo(parameter.Values());
        }
    }
}

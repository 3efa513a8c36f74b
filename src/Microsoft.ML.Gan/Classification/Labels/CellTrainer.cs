using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Classification.Labels;

/// <summary>Teaches a discriminator a table without any label: which rows are real, which cells were replaced, and what stood there.</summary>
/// <remarks>
/// Tearing rows apart makes the fakes of the first task; the second is the discriminator of ELECTRA (Clark et al. 2020, arXiv:2003.10555), the
/// third the recovery of cells of VIME (Yoon et al. 2020, NeurIPS). What the hidden units come to know of a table serves a label that
/// few rows have; the generator's rows would take a game to make, and these do as well.
/// </remarks>
internal sealed class CellTrainer(EncodedTable rows, EncodedLayout layout, int seed, CancellationToken cancellationToken)
{
    private const int BatchSize = 256;
    private const double ReplacedShare = 0.3;
    private const double LearningRate = 1e-3;
    private const double DecayShare = 0.5;
    private const double CellWeight = 2;

    /// <summary>Trains a network.</summary>
    /// <param name="hiddenWidth">The units of each hidden layer.</param>
    /// <param name="hiddenLayers">The number of hidden layers.</param>
    /// <param name="steps">The updates; the step size is full for the first half of them, and then falls to nothing.</param>
    /// <returns>The network; the caller owns it.</returns>
    public CellNetwork Train(int hiddenWidth, int hiddenLayers, int steps)
    {
        CellNetwork network = NetworkFactory.CreateCellNetwork(layout, rows.Components.Length, hiddenWidth, hiddenLayers, seed);
        try
        {
            using var adam = new Adam(network.parameters(), LearningRate, 0.9, 0.999);
            var batch = new CellBatch(rows, layout, BatchSize, new RandomSource(seed, "cells"));
            var schedule = new LearningRateSchedule(steps, DecayShare);
            for (int step = 1; step <= steps; step++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                batch.Draw(ReplacedShare);
                adam.LearningRate = LearningRate * schedule.FactorAt(step);
                using System.IDisposable scope = NewDisposeScope();
                adam.ZeroGradients();
                Loss(network, batch).backward();
                adam.Step();
            }

            return network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private Tensor Loss(CellNetwork network, CellBatch batch)
    {
        Tensor input = tensor(batch.Rows, [3 * BatchSize, layout.Width]);
        Tensor[] hidden = network.forward(input).chunk(3, 0);
        Tensor isReal = BinaryCrossEntropy.TowardsReal(network.Real(hidden[0])).Plus(BinaryCrossEntropy.TowardsFake(network.Real(hidden[1])));
        Tensor isReplaced = functional.binary_cross_entropy_with_logits(
            network.Replaced(hidden[2]), tensor(batch.IsReplaced, [BatchSize, rows.Components.Length]));
        return isReal.Plus(isReplaced.Plus(Originals(network.Original(hidden[2]), input.narrow(0, 0, BatchSize))).Times(CellWeight));
    }

    // The mean over rows and columns of −log p(what stood there).
    private Tensor Originals(Tensor logits, Tensor real)
    {
        Tensor[] answers = [.. layout.Spans.Select(s => functional.log_softmax(logits.narrow(1, s.Offset - layout.ScalarCount, s.Width), 1))];
        return (cat(answers, 1) * real.narrow(1, layout.ScalarCount, layout.Width - layout.ScalarCount)).sum().neg().Over(BatchSize * layout.Spans.Count);
    }
}

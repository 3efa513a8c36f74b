using System;
using System.Linq;
using System.Numerics;
using System.Numerics.Tensors;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Regularizers;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>The critic's losses and gradients written out, with the gradient penalty as a third block of rows.</summary>
/// <remarks>
/// Between its kinks the critic is linear: where x lies, ∇D(x) = W₁F₁W₂F₂…w with the diagonal matrices F of activation factors. So the
/// pass that sends slopes down for real and fake packs also gives ∇D of the mixtures, by starting their rows with 1. The penalty's
/// derivative R by ∇D goes up through the same matrices like a row of input, without bias: Q₁ = RW₁F₁, Q₂ = Q₁W₂F₂, …; and the gradient
/// of each weight is units' times slopes over all three blocks, with Q as the units of the mixtures. The first layer of a mixture is
/// the mixture of the first layers.
/// </remarks>
internal sealed class DirectCritic : IDisposable
{
    private readonly int _packs;
    private readonly int _rowWidth;
    private readonly float[] _scores;
    private readonly StackedMatrix _input;
    private readonly Tensor _conditionSlopes;
    private readonly CriticLayer[] _layers;
    private readonly DirectWeight _score;
    private readonly DirectWeight _scoreBias;
    private readonly DirectConditions _conditions;

    /// <summary>Makes the memory of a critic for batches of one size.</summary>
    /// <param name="discriminator">The critic; its gradients lie in memory of this object until it is disposed.</param>
    /// <param name="rows">The rows of a batch.</param>
    /// <param name="width">The width of an encoded row.</param>
    /// <param name="conditionWidth">The width of its condition.</param>
    public DirectCritic(Discriminator discriminator, int rows, int width, int conditionWidth)
    {
        int packSize = discriminator.PackSize;
        _packs = rows / packSize;
        _rowWidth = packSize * width;
        _scores = new float[2 * _packs];
        _input = new StackedMatrix(_packs, _rowWidth);
        _conditionSlopes = zeros([_packs, packSize * conditionWidth]).DetachFromDisposeScope();
        _layers = [.. discriminator.Hidden.Select(l => new CriticLayer(l, _packs))];
        _score = new DirectWeight(discriminator.Score.Weight);
        _scoreBias = new DirectWeight(discriminator.Score.Bias);
        _conditions = new DirectConditions(_layers[0].Weight, _rowWidth, packSize, conditionWidth);
    }

    /// <summary>Gets the place of the fake rows, shape (N, width).</summary>
    public Span<float> Fakes => _input.Values(Blocks.Fakes);

    private CriticLayer First => _layers[0];

    private CriticLayer Last => _layers[^1];

    /// <summary>Computes the critic's loss, the unweighted penalty and the gradients of the weighted sum.</summary>
    public (float Loss, float Penalty) Differentiate(TrainingBatch batch, float penaltyWeight)
    {
        batch.Real.Values().CopyTo(_input.Values(Blocks.All));
        Enter(Blocks.Pairs, batch.Entries);
        Mix(batch.Mix.Values());
        Ascend(Blocks.All, batch);
        Descend(Blocks.All, [-1f / _packs, 1f / _packs, 1]);
        float penalty = Penalize(penaltyWeight);
        Accumulate(batch.Entries);
        Span<float> units = Last.Units.Values(Blocks.Pairs);
        float real = MeanScore(units[..(units.Length / 2)], _scores), fake = MeanScore(units[(units.Length / 2)..], _scores.AsSpan(_packs));
        return (fake - real, penalty);
    }

    /// <summary>Gets the scores of the real and of the fake packs in the last call of <see cref="Differentiate"/>.</summary>
    public (float[] Real, float[] Fake) ReadScores() =>
        ([.. _scores.Take(_packs).Select(s => s + _scoreBias.Values[0])], [.. _scores.Skip(_packs).Select(s => s + _scoreBias.Values[0])]);

    /// <summary>Computes the generator's loss and its derivative by the fake rows.</summary>
    /// <returns>The loss, and the derivative, shape (N, width), good until the next pass.</returns>
    public (float Loss, Tensor Slopes) Judge(TrainingBatch batch)
    {
        Enter(Blocks.Fakes, batch.Entries);
        Ascend(Blocks.Fakes, batch);
        Descend(Blocks.Fakes, [-1f / _packs]);
        Tensor slopes = _input[Blocks.Mixtures].addmm_(First.Slopes[Blocks.Fakes], First.Weight.Rows(0, _rowWidth).t(), beta: 0);
        return (-MeanScore(Last.Units.Values(Blocks.Fakes), []), slopes);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _input.Dispose();
        _conditionSlopes.Dispose();
        Array.ForEach(_layers, l => l.Dispose());
        _score.Dispose();
        _scoreBias.Dispose();
    }

    // The first affine layer, without its bias; a condition is a handful of rows of the weights.
    private void Enter(Blocks blocks, ConditionEntries entries)
    {
        First.Units[blocks].addmm_(_input[blocks], First.Weight.Rows(0, _rowWidth), beta: 0);
        _conditions.AddTo(First.Units.Values(blocks), entries);
    }

    private void Mix(ReadOnlySpan<float> shares)
    {
        Span<Vector<float>> all = First.Units.Values(Blocks.All).Vectors();
        int block = all.Length / 3, width = block / _packs;
        for (int row = 0; row < _packs; row++)
        {
            for (int i = row * width; i < (row + 1) * width; i++)
            {
                Vector<float> fake = all[block + i];
                all[(2 * block) + i] = fake + (shares[row] * (all[i] - fake));
            }
        }
    }

    private void Ascend(Blocks blocks, TrainingBatch batch)
    {
        for (int i = 0; i < _layers.Length; i++)
        {
            if (i > 0)
            {
                _layers[i].Units[blocks].addmm_(_layers[i - 1].Units[blocks], _layers[i].Weight.Matrix, beta: 0);
            }

            _layers[i].Activate(blocks, batch.Masks?[i]);
        }
    }

    // Each block starts with the derivative of what is wanted by the scores of its packs.
    private void Descend(Blocks blocks, ReadOnlySpan<float> starts)
    {
        Span<Vector<float>> slopes = Last.Slopes.Values(blocks).Vectors(), weights = _score.Values.Vectors();
        for (int row = 0; row < starts.Length * _packs; row++)
        {
            Span<Vector<float>> ofRow = slopes.Slice(row * weights.Length, weights.Length);
            for (int i = 0; i < ofRow.Length; i++)
            {
                ofRow[i] = starts[row / _packs] * weights[i];
            }
        }

        for (int i = _layers.Length - 1; i >= 0; i--)
        {
            if (i < _layers.Length - 1)
            {
                _layers[i].Slopes[blocks].addmm_(_layers[i + 1].Slopes[blocks], _layers[i + 1].Weight.Matrix.t(), beta: 0);
            }

            _layers[i].Derive(_layers[i].Slopes, blocks);
        }
    }

    // ∇D of the mixtures becomes the weighted penalty's derivative by ∇D and goes up.
    private float Penalize(float weight)
    {
        Tensor start = First.Slopes[Blocks.Mixtures], rows = _input[Blocks.Mixtures].addmm_(start, First.Weight.Rows(0, _rowWidth).t(), beta: 0);
        _conditionSlopes.addmm_(start, _conditions.Weights.t(), beta: 0);
        float penalty = 0;
        for (int i = 0; i < _packs; i++)
        {
            Span<float> ofRow = Row(rows, i), ofCondition = Row(_conditionSlopes, i);
            float norm = MathF.Sqrt(TensorPrimitives.Dot(ofRow, ofRow) + TensorPrimitives.Dot(ofCondition, ofCondition) + (float)GradientPenalty.Epsilon);
            penalty += (norm - 1) * (norm - 1) / _packs;
            float factor = weight * 2 * (norm - 1) / (norm * _packs);
            Loops.Scale(ofRow, factor);
            Loops.Scale(ofCondition, factor);
        }

        First.Units[Blocks.Mixtures].addmm_(rows, First.Weight.Rows(0, _rowWidth), beta: 0).addmm_(_conditionSlopes, _conditions.Weights);
        First.Derive(First.Units, Blocks.Mixtures);
        for (int i = 1; i < _layers.Length; i++)
        {
            _layers[i].Units[Blocks.Mixtures].addmm_(_layers[i - 1].Units[Blocks.Mixtures], _layers[i].Weight.Matrix, beta: 0);
            _layers[i].Derive(_layers[i].Units, Blocks.Mixtures);
        }

        return penalty;
    }

    private void Accumulate(ConditionEntries entries)
    {
        First.Weight.GradientRows(0, _rowWidth).addmm_(_input[Blocks.All].t(), First.Slopes[Blocks.All], beta: 0);
        _conditions.Gradients.addmm_(_conditionSlopes.t(), First.Slopes[Blocks.Mixtures], beta: 0);
        _conditions.AddGradients(First.Slopes.Values(Blocks.Pairs), entries);
        for (int i = 1; i < _layers.Length; i++)
        {
            _layers[i].Weight.Gradient.addmm_(_layers[i - 1].Units[Blocks.All].t(), _layers[i].Slopes[Blocks.All], beta: 0);
        }

        // Real and fake packs are summed apart, so that what cancels leaves zero and no rounding error for Adam to blow up.
        foreach (CriticLayer layer in _layers)
        {
            Span<float> slopes = layer.Slopes.Values(Blocks.Pairs), sums = layer.Bias.Gradients;
            Loops.SumColumns(slopes[..(slopes.Length / 2)], sums);
            AddColumns(slopes[(slopes.Length / 2)..], sums, 1);
        }

        // The bias of the score always cancels.
        Span<float> units = Last.Units.Values(Blocks.All), ofScore = _score.Gradients;
        int block = units.Length / 3;
        Loops.SumColumns(units[(2 * block)..], ofScore);
        AddColumns(units[..block], ofScore, -1f / _packs);
        AddColumns(units[block..(2 * block)], ofScore, 1f / _packs);
    }

    private static void AddColumns(ReadOnlySpan<float> matrix, Span<float> target, float factor)
    {
        Span<float> sums = stackalloc float[target.Length];
        Loops.SumColumns(matrix, sums);
        Loops.Scale(sums, factor);
        Loops.Add(target, sums);
    }

    // Keeps the score of each pack, without the bias, where there is a place for it.
    private float MeanScore(ReadOnlySpan<float> units, Span<float> scores)
    {
        float sum = 0;
        ReadOnlySpan<float> weights = _score.Values;
        for (int pack = 0; pack < _packs; pack++)
        {
            float score = TensorPrimitives.Dot(units.Slice(pack * weights.Length, weights.Length), weights);
            sum += score;
            if (!scores.IsEmpty)
            {
                scores[pack] = score;
            }
        }

        return (sum / _packs) + _scoreBias.Values[0];
    }

    private Span<float> Row(Tensor matrix, int row)
    {
        Span<float> values = matrix.Values();
        int width = values.Length / _packs;
        return values.Slice(row * width, width);
    }
}

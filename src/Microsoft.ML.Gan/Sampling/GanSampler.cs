using System;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Noise and conditions to decoded rows, a batch at a time.</summary>
internal sealed class GanSampler(
    TableEncoding encoding, ConditionLayout conditions, ConditionFrequencies frequencies, Networks.Generator generator, int latentDimension)
{
    private readonly GeneratorHead _head = NetworkFactory.CreateHead(encoding, conditions);

    /// <summary>Draws rows with the labels given, in their order.</summary>
    /// <param name="labels">The label component of each row; zeros when there is no label.</param>
    /// <param name="seed">The seed: the same labels and seed give the same rows.</param>
    public TableData Sample(ReadOnlySpan<int> labels, int seed)
    {
        var random = new RandomSource(seed, "sampling");
        using var noise = new torch.Generator(RandomSource.DeriveSeed(seed, "sampling noise"));
        var rows = new TableData(encoding.Columns, labels.Length);
        for (int first = 0; first < labels.Length; first += GanDefaults.SamplingBatchSize)
        {
            int count = Math.Min(GanDefaults.SamplingBatchSize, labels.Length - first);
            encoding.Decode(Batch(labels.Slice(first, count), random, noise), rows, first, count, random);
        }

        return rows;
    }

    private float[] Batch(ReadOnlySpan<int> labels, RandomSource random, torch.Generator noise)
    {
        using IDisposable scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        var wanted = new float[labels.Length * conditions.Width];
        frequencies.Draw(labels, wanted, random);
        Tensor condition = tensor(wanted, [labels.Length, conditions.Width]);
        Tensor latent = randn([labels.Length, latentDimension], generator: noise);
        return _head.Activate(generator.forward(latent, condition), condition, noise).data<float>().ToArray();
    }
}

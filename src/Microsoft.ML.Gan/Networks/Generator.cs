using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Noise and condition to the raw outputs of one encoded row.</summary>
internal sealed class Generator : Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = "blocks")] private readonly ModuleList<ResidualBlock> _blocks;
    [ComponentName(Name = "head")] private readonly DenseLayer _head;

    /// <summary>Makes a generator.</summary>
    /// <param name="latentDimension">The width of the noise.</param>
    /// <param name="conditionWidth">The width of the condition vector; may be 0.</param>
    /// <param name="hiddenWidth">The units of each residual block.</param>
    /// <param name="hiddenLayers">The number of residual blocks.</param>
    /// <param name="outputWidth">The width of an encoded row.</param>
    public Generator(long latentDimension, long conditionWidth, long hiddenWidth, int hiddenLayers, long outputWidth)
        : base(nameof(Generator))
    {
        long inputWidth = latentDimension + conditionWidth;
        _blocks = new ModuleList<ResidualBlock>(
            [.. Enumerable.Range(0, hiddenLayers).Select(i => new ResidualBlock(inputWidth + (i * hiddenWidth), hiddenWidth))]);
        _head = new DenseLayer(inputWidth + (hiddenLayers * hiddenWidth), outputWidth);
        RegisterComponents();
    }

    /// <summary>Counts the numbers of such a generator, those of its normalization included, without making it.</summary>
    public static long CountWeights(long latentDimension, long conditionWidth, long hiddenWidth, int hiddenLayers, long outputWidth)
    {
        long width = latentDimension + conditionWidth, count = 0;
        for (int i = 0; i < hiddenLayers; i++, width += hiddenWidth)
        {
            count += (width + 5) * hiddenWidth; // weights and bias; gain, shift, mean and variance
        }

        return count + ((width + 1) * outputWidth);
    }

    /// <summary>Gets the residual blocks, first to last.</summary>
    public IReadOnlyList<ResidualBlock> Blocks => [.. _blocks];

    /// <summary>Gets the layer that makes the raw outputs.</summary>
    public DenseLayer Head => _head;

    /// <summary>Gets the raw outputs, before <see cref="GeneratorHead"/>.</summary>
    /// <param name="noise">Shape (N, latentDimension), standard normal.</param>
    /// <param name="condition">Shape (N, conditionWidth).</param>
    /// <returns>Shape (N, outputWidth).</returns>
    public override Tensor forward(Tensor noise, Tensor condition)
    {
        Tensor hidden = cat([noise, condition], 1); // (N, latentDimension + conditionWidth)
        foreach (ResidualBlock block in _blocks)
        {
            hidden = block.forward(hidden);
        }

        return _head.forward(hidden);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _blocks.Dispose();
            _head.Dispose();
        }

        base.Dispose(disposing);
    }
}

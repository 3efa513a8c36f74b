using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Draws what the generator makes samples from, on the CPU.</summary>
/// <param name="layout">What it is given.</param>
/// <param name="seed">The seed of every draw.</param>
/// <param name="name">The name of the streams.</param>
internal sealed class InputSource(TensorLayout layout, int seed, string name) : IDisposable
{
    private readonly torch.Generator _noise = new(RandomSource.DeriveSeed(seed, name + " noise"));
    private readonly RandomSource _codes = new(seed, name + " codes");

    /// <summary>Draws noise, shape (count, latent).</summary>
    public Tensor Noise(long count) => layout.Noise == LatentDistribution.Normal
        ? randn([count, layout.Latent], generator: _noise)
        : rand([count, layout.Latent], generator: _noise).Times(2).Minus(1);

    /// <summary>Draws codes, shape (count, code width); <see langword="null"/> where there are none.</summary>
    public Tensor? Codes(int count)
    {
        int width = layout.CodeWidth;
        if (width == 0)
        {
            return null;
        }

        float[] values = new float[count * width];
        for (int row = 0; row < count; row++)
        {
            int offset = row * width;
            foreach (int categories in layout.Categories)
            {
                values[offset + _codes.NextInt(categories)] = 1;
                offset += categories;
            }

            for (int i = 0; i < layout.ContinuousCodes; i++)
            {
                values[offset + i] = (float)((_codes.NextDouble() * 2) - 1);
            }
        }

        return tensor(values, [count, width]);
    }

    /// <summary>Puts noise, codes and classes side by side.</summary>
    /// <returns>Shape (N, input width).</returns>
    public static Tensor Join(Tensor noise, Tensor? codes, Tensor? classes) => cat([.. new[] { noise, codes, classes }.Where(part => part is not null).Cast<Tensor>()], 1);

    /// <inheritdoc/>
    public void Dispose() => _noise.Dispose();
}

using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Rows that are made together: what each is asked for, and the streams they are drawn from.</summary>
/// <remarks>Depends on the strata, the seed and the number alone. One thread works on it at a time.</remarks>
internal sealed class Chunk
{
    /// <summary>Shuffles what is asked for.</summary>
    /// <param name="strata">What to ask for.</param>
    /// <param name="rowsPerStratum">How many rows of each.</param>
    /// <param name="seed">The seed of all chunks.</param>
    /// <param name="number">The place among them.</param>
    public Chunk(IReadOnlyList<Stratum> strata, ReadOnlySpan<int> rowsPerStratum, int seed, long number)
    {
        Random = new RandomSource(seed, $"sampling {number}");
        Noise = new NoiseSource(seed, $"sampling noise {number}");
        List<Stratum> order = [];
        for (int i = 0; i < rowsPerStratum.Length; i++)
        {
            for (int n = 0; n < rowsPerStratum[i]; n++)
            {
                order.Add(strata[i]);
            }
        }

        Order = [.. order];
        Random.Shuffle(Order.AsSpan());
        Labels = Array.ConvertAll(Order, s => s.Label);
    }

    /// <summary>Gets the stratum of each row.</summary>
    public Stratum[] Order { get; }

    /// <summary>Gets the label component of each row.</summary>
    public int[] Labels { get; }

    /// <summary>Gets the stream of everything but noise.</summary>
    public RandomSource Random { get; }

    /// <summary>Gets the stream of the generator's noise.</summary>
    public NoiseSource Noise { get; }
}

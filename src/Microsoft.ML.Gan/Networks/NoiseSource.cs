using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Networks;

/// <summary>A seeded stream of noise in bulk: eight streams of xoshiro128** (Blackman and Vigna 2018) side by side.</summary>
/// <remarks>Not thread-safe. Streams made from one seed and different names are independent.</remarks>
internal sealed class NoiseSource
{
    private const int Lanes = 8;

    private Vector256<uint> _a, _b, _c, _d;

    /// <summary>Starts the stream called <paramref name="name"/> of <paramref name="seed"/>.</summary>
    public NoiseSource(int seed, string name)
    {
        var random = new RandomSource(seed, name);
        _a = Bits(random);
        _b = Bits(random);
        _c = Bits(random);
        _d = Bits(random);
    }

    /// <summary>Fills with values strictly between 0 and 1.</summary>
    public void FillUniform(Span<float> values) => Fill(values, u => u);

    /// <summary>Fills with the noise that samples are made from.</summary>
    public void FillLatent(Span<float> values, LatentDistribution distribution)
    {
        if (distribution == LatentDistribution.Uniform)
        {
            Fill(values, u => (2 * u) - Vector256<float>.One);
        }
        else
        {
            FillNormal(values);
        }
    }

    /// <summary>Fills with standard Gumbel noise, −ln(−ln u).</summary>
    public void FillGumbel(Span<float> values) => Fill(values, u => -Vector256.Log(-Vector256.Log(u)));

    /// <summary>Fills with the factors of dropout: zero with probability <paramref name="rate"/>, else 1 / (1 − rate).</summary>
    public void FillDropout(Span<float> values, float rate)
    {
        Vector256<float> zero = Vector256.Create(rate), kept = Vector256.Create(1 / (1 - rate));
        Fill(values, u => Vector256.ConditionalSelect(Vector256.LessThan(u, zero), Vector256<float>.Zero, kept));
    }

    /// <summary>Fills with standard normal noise (Box and Muller 1958).</summary>
    public void FillNormal(Span<float> values)
    {
        Span<float> rest = values;
        Span<float> pair = stackalloc float[2 * Lanes];
        while (!rest.IsEmpty)
        {
            Vector256<float> radius = Vector256.Sqrt(-2 * Vector256.Log(Next()));
            (Vector256<float> sine, Vector256<float> cosine) = Vector256.SinCos(MathF.Tau * Next());
            (radius * sine).CopyTo(pair);
            (radius * cosine).CopyTo(pair[Lanes..]);
            int count = Math.Min(rest.Length, pair.Length);
            pair[..count].CopyTo(rest);
            rest = rest[count..];
        }
    }

    private void Fill(Span<float> values, Func<Vector256<float>, Vector256<float>> ofUniform)
    {
        Span<Vector256<float>> whole = MemoryMarshal.Cast<float, Vector256<float>>(values);
        for (int i = 0; i < whole.Length; i++)
        {
            whole[i] = ofUniform(Next());
        }

        Span<float> last = values[(whole.Length * Lanes)..];
        if (!last.IsEmpty)
        {
            Vector256<float> drawn = ofUniform(Next());
            for (int i = 0; i < last.Length; i++)
            {
                last[i] = drawn[i];
            }
        }
    }

    // The upper 23 bits and a half, which a float holds exactly: never 0, never 1.
    private Vector256<float> Next()
    {
        Vector256<uint> product = _b * 5;
        Vector256<uint> bits = ((product << 7) | (product >>> 25)) * 9;
        Vector256<uint> shifted = _b << 9;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = (_d << 11) | (_d >>> 21);
        return (Vector256.ConvertToSingle((bits >>> 9).AsInt32()) + Vector256.Create(0.5f)) * (1f / (1 << 23));
    }

    private static Vector256<uint> Bits(RandomSource random) =>
        Vector256.Create(random.NextBits(), random.NextBits(), random.NextBits(), random.NextBits()).AsUInt32();
}

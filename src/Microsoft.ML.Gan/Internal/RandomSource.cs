using System;
using System.Numerics;

namespace Microsoft.ML.Gan.Internal;

/// <summary>A seeded stream of random numbers (xoshiro256**, Blackman and Vigna 2018), the same on every machine.</summary>
/// <remarks>Not thread-safe. Streams made from one seed and different names are independent.</remarks>
internal sealed class RandomSource
{
    private ulong _a, _b, _c, _d;

    /// <summary>Starts the stream called <paramref name="name"/> of <paramref name="seed"/>.</summary>
    public RandomSource(int seed, string name)
    {
        ulong state = Hash(seed, name);
        _a = SplitMix(ref state);
        _b = SplitMix(ref state);
        _c = SplitMix(ref state);
        _d = SplitMix(ref state);
    }

    /// <summary>Derives the seed of a torch generator called <paramref name="name"/>.</summary>
    public static ulong DeriveSeed(int seed, string name)
    {
        ulong state = Hash(seed, name);
        return SplitMix(ref state) >> 1;
    }

    /// <summary>Draws 64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Draws from [0, 1).</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Draws from 0 to <paramref name="exclusiveMaximum"/> less one.</summary>
    public int NextInt(int exclusiveMaximum) => (int)Math.BigMul(NextBits(), (ulong)exclusiveMaximum, out _);

    /// <summary>Draws a standard normal number (Box and Muller 1958).</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    /// <summary>Draws an index with the probabilities whose running sums are given; the last sum is the total.</summary>
    public int NextIndex(ReadOnlySpan<double> cumulative)
    {
        double point = NextDouble() * cumulative[^1];
        int low = 0, high = cumulative.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (cumulative[middle] > point)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>Draws the numbers from 0 to <paramref name="count"/> less one in random order.</summary>
    public int[] Order(int count)
    {
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Shuffle(order.AsSpan());
        return order;
    }

    /// <summary>Puts <paramref name="values"/> in random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> values)
    {
        for (int i = values.Length - 1; i > 0; i--)
        {
            int other = NextInt(i + 1);
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    // FNV-1a over the seed's bytes and the name: string.GetHashCode differs from process to process.
    private static ulong Hash(int seed, string name)
    {
        ulong hash = 14695981039346656037;
        for (int shift = 0; shift < 32; shift += 8)
        {
            hash = (hash ^ (byte)(seed >> shift)) * 1099511628211;
        }

        foreach (char letter in name)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash;
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Training.Resident;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Training.Resident;

public sealed class ResidentRandomTests
{
    [Fact]
    public void Next_TwoDraws_AreSplitMix()
    {
        using DisposeScope scope = NewDisposeScope();
        using var random = new ResidentRandom(7, "stream", 5, CPU);
        ulong state = RandomSource.DeriveSeed(7, "stream");
        double[] expected = [.. Enumerable.Range(0, 10).Select(_ => SplitMix(ref state))];

        double[] found = [.. random.Next().data<double>(), .. random.Next().data<double>()];

        Assert.Equal(expected, found);
        Assert.All(found, u => Assert.InRange(u, double.Epsilon, Math.BitDecrement(1)));
    }

    [Fact]
    public void SplitMix_SeedZero_StartsAsPublished()
    {
        ulong state = 0;

        Assert.Equal(0xE220A8397B1DCDAF, Mixed(ref state));
    }

    [Fact]
    public void Next_ManyDraws_LeaveNothingBehind()
    {
        using var random = new ResidentRandom(7, "stream", 100, CPU);

        long left = LiveTensors.LeftBy(() => random.Next().Dispose());

        Assert.Equal(0, left);
    }

    // The upper 52 bits, the first of them turned over, and a half.
    private static double SplitMix(ref ulong state) => ((Mixed(ref state) >> 12 ^ (1UL << 51)) + 0.5) * Math.Pow(2, -52);

    private static ulong Mixed(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

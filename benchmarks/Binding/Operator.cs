using System;
using System.Diagnostics;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>One operator under the stopwatch; keeps the best of several rounds, which other programs disturb least.</summary>
internal sealed class Operator(string name, string key, int which, Tensor left, Tensor right, Func<Tensor, Tensor, Tensor> call)
{
    private const int TensorsPerScope = 100;

    public string Name => name;

    public string Key => key;

    public double? Native { get; private set; }

    /// <summary>Gets the time when each result is disposed of by itself.</summary>
    public double Using { get; private set; } = double.PositiveInfinity;

    /// <summary>Gets the time when a scope disposes of a hundred results together.</summary>
    public double Scope { get; private set; } = double.PositiveInfinity;

    public double? Overhead => Math.Max(Using, Scope) - Native;

    public void Round(int count)
    {
        double? native = NativeLoop.Time(which, left, right, count);
        Native = native < Native || Native is null ? native : Native;
        Using = Math.Min(Using, TimeUsing(count));
        Scope = Math.Min(Scope, TimeScope(count / TensorsPerScope));
    }

    private double TimeUsing(int count)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            using Tensor result = call(left, right);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }

    private double TimeScope(int scopes)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < scopes; i++)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            for (int k = 0; k < TensorsPerScope; k++)
            {
                call(left, right);
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / ((long)scopes * TensorsPerScope);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>The matrix products of a step and nothing else, each on numbers of its own, one kind after the other.</summary>
internal sealed class Arithmetic : IDisposable
{
    private readonly (Tensor Left, Tensor Right, Tensor Result, int Count)[] _products;

    /// <summary>Makes matrices of random numbers.</summary>
    public Arithmetic(IReadOnlyList<MatrixProduct> products)
    {
        Gflop = products.Sum(p => p.Gflop);
        Count = products.Sum(p => p.Count);
        _products = [.. products.Where(p => p.Count > 0).Select(p => (
            Matrix(p.Rows, p.Inner, p.Transposed == Transposed.Left), Matrix(p.Inner, p.Columns, p.Transposed == Transposed.Right), zeros(p.Rows, p.Columns), p.Count))];
    }

    /// <summary>Gets the billions of additions and multiplications of a step.</summary>
    public double Gflop { get; }

    /// <summary>Gets the products of a step.</summary>
    public int Count { get; }

    /// <summary>Gets the milliseconds that the products of a step take.</summary>
    public double Time(int steps) => StepClock.Milliseconds(() => Play(steps)) / steps;

    public void Dispose() => Array.ForEach(_products, p => Array.ForEach([p.Left, p.Right, p.Result], t => t.Dispose()));

    private void Play(int steps)
    {
        using IDisposable _ = no_grad();
        foreach ((Tensor left, Tensor right, Tensor result, int count) in _products)
        {
            using DisposeScope scope = NewDisposeScope();
            for (int i = 0; i < steps * count; i++)
            {
                result.addmm_(left, right, beta: 0);
            }
        }
    }

    private static Tensor Matrix(long rows, long columns, bool isTransposed)
    {
        if (!isTransposed)
        {
            return rand(rows, columns);
        }

        using Tensor turned = rand(columns, rows);
        return turned.t();
    }
}

using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>Distances between the rows of two matrices, by one product of both.</summary>
internal static class RowDistances
{
    /// <summary>Gets the squared Euclidean distance of every two rows.</summary>
    /// <param name="first">Shape (N, D), floats on any device.</param>
    /// <param name="second">Shape (M, D), on the same.</param>
    /// <returns>N rows of M numbers, at least 0. Rounding leaves equal rows up to about 1e-6 of their squared length apart.</returns>
    public static float[] Squared(Tensor first, Tensor second)
    {
        using IDisposable _ = no_grad();
        using IDisposable scope = NewDisposeScope();
        Tensor lengths = first.Squared().sum(1L, keepdim: true).Plus(second.Squared().sum(1L)); // (N, M)
        return (lengths - first.mm(second.t()).Times(2)).clamp_(min: Held.Zero).cpu().data<float>().ToArray();
    }
}

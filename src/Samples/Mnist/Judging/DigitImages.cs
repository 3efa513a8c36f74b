using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Gan;
using TorchSharp;
using static TorchSharp.torch;

namespace Samples.Mnist.Judging;

/// <summary>Images of digits and which digits they are.</summary>
/// <param name="Images">Shape (N, 1, 28, 28), from -1 to 1; its owner's to dispose.</param>
/// <param name="Labels">The digits.</param>
internal sealed record DigitImages(Tensor Images, int[] Labels) : IDisposable
{
    /// <summary>The digits there are.</summary>
    public const int Classes = 10;

    // The first half of the file was written by other people than the second, and is easier to read.
    private const int HeldOutEvery = 5;

    /// <summary>Gets the number of images.</summary>
    public int Count => Labels.Length;

    /// <summary>Reads the files beside the program, every fifth image into the part that is held out.</summary>
    /// <param name="count">How many images are read, at even distances; <see langword="null"/> for all 10,000.</param>
    public static (DigitImages Train, DigitImages HeldOut) Load(MLContext mlContext, int? count = null)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Data", "Mnist");
        IDataView view = mlContext.Gan().LoadIdxImages(
            Path.Combine(folder, "t10k-images-idx3-ubyte.gz"), Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"), new ImageOptions { MaximumCount = count });
        using var all = new DigitImages(
            mlContext.Gan().ReadTensor(view), [.. mlContext.Data.CreateEnumerable<Row>(view, reuseRowObject: true).Select(row => row.Label[0] - '0')]);
        int[][] parts = [.. Enumerable.Range(0, all.Count).GroupBy(i => i % HeldOutEvery == HeldOutEvery - 1).OrderBy(g => g.Key).Select(g => g.ToArray())];
        return (all.Take(parts[0]), all.Take(parts[1]));
    }

    /// <summary>Copies some of them.</summary>
    public DigitImages Take(IReadOnlyList<int> rows)
    {
        using Tensor index = tensor([.. rows.Select(row => (long)row)]);
        return new DigitImages(Images.index_select(0, index), [.. rows.Select(row => Labels[row])]);
    }

    /// <summary>Puts others behind them.</summary>
    public DigitImages With(DigitImages others) => new(cat([Images, others.Images]), [.. Labels, .. others.Labels]);

    /// <inheritdoc/>
    public void Dispose() => Images.Dispose();

    private sealed class Row
    {
        public string Label { get; set; } = string.Empty;
    }
}

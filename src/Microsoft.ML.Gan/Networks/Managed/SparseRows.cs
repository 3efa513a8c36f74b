using System;

namespace Microsoft.ML.Gan.Networks.Managed;

/// <summary>Rows of which nearly all inputs are zero: the first few inputs are numbers, of the others some are one.</summary>
/// <remarks>Of a row both parts start at the same place in their spans, a stride after those of the row before.</remarks>
internal readonly ref struct SparseRows
{
    /// <summary>Describes rows.</summary>
    /// <param name="numbers">The numbers, row by row.</param>
    /// <param name="numberCount">The inputs of a row that are numbers: its first.</param>
    /// <param name="ones">Which inputs are one, row by row, as indices among all inputs; an input named twice counts twice.</param>
    /// <param name="oneCount">How many of them a row has.</param>
    /// <param name="stride">The distance from one row to the next in both spans.</param>
    public SparseRows(ReadOnlySpan<float> numbers, int numberCount, ReadOnlySpan<int> ones, int oneCount, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Max(numberCount, oneCount), stride);
        Numbers = numbers;
        Ones = ones;
        (NumberCount, OneCount, Stride) = (numberCount, oneCount, stride);
    }

    /// <summary>Gets the numbers, row by row.</summary>
    public ReadOnlySpan<float> Numbers { get; }

    /// <summary>Gets how many inputs of a row are numbers.</summary>
    public int NumberCount { get; }

    /// <summary>Gets which inputs are one, row by row.</summary>
    public ReadOnlySpan<int> Ones { get; }

    /// <summary>Gets how many inputs of a row are one.</summary>
    public int OneCount { get; }

    /// <summary>Gets the distance from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>Leaves rows at the beginning out.</summary>
    public SparseRows Skip(int rows) => new(Numbers[(rows * Stride)..], NumberCount, Ones[(rows * Stride)..], OneCount, Stride);

    /// <summary>Gets which inputs of a row are one.</summary>
    public ReadOnlySpan<int> OnesOf(int row) => Ones.Slice(row * Stride, OneCount);
}

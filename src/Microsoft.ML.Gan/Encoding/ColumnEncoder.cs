using System;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>Turns one column into a component (one of a few) and, for numbers, a scalar within it; and back.</summary>
/// <remarks>
/// A component is a category, a missing value, a point mass or a mode of a mixture. The generator answers the component with a
/// softmax of width <see cref="ComponentCount"/> and the scalar, if there is one, with a tanh.
/// </remarks>
internal abstract class ColumnEncoder
{
    protected ColumnEncoder(TableColumn column) => Column = column;

    /// <summary>Gets the column.</summary>
    public TableColumn Column { get; }

    /// <summary>Gets the number of components; at least one.</summary>
    public abstract int ComponentCount { get; }

    /// <summary>Gets whether some component carries a scalar.</summary>
    public abstract bool HasScalar { get; }

    /// <summary>Gets what a file keeps of the encoder.</summary>
    public abstract EncoderState Keep();

    /// <summary>Writes every row's component, and its scalar in [-1, 1] where there is one.</summary>
    /// <param name="data">The table.</param>
    /// <param name="index">The column's place in it.</param>
    /// <param name="components">Receives one component per row; -1 for a value the training rows did not have.</param>
    /// <param name="scalars">Receives one scalar per row; empty when <see cref="HasScalar"/> is false.</param>
    /// <param name="random">Draws the mode of a value that several modes explain; <see langword="null"/> takes the one that explains it best.</param>
    public abstract void Encode(TableData data, int index, Span<int> components, Span<float> scalars, RandomSource? random);

    /// <summary>Writes the values that components and scalars stand for.</summary>
    /// <param name="components">One component per row.</param>
    /// <param name="scalars">One scalar per row; empty when <see cref="HasScalar"/> is false.</param>
    /// <param name="target">The table to write to.</param>
    /// <param name="index">The column's place in it.</param>
    /// <param name="firstRow">The row of the first component.</param>
    /// <param name="random">Draws where a component stands for several values.</param>
    public abstract void Decode(
        ReadOnlySpan<int> components, ReadOnlySpan<float> scalars, TableData target, int index, int firstRow, RandomSource random);
}

using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>What a view of images or vectors looks like, and how those that were made become rows of such a view.</summary>
/// <param name="Source">The schema of the view.</param>
/// <param name="Column">The column of images or vectors.</param>
/// <param name="Range">The range of the values of images; <see langword="null"/> for vectors, which stay as they are.</param>
/// <param name="Label">The label; <see langword="null"/> without one.</param>
internal sealed record VectorLayout(DataViewSchema Source, DataViewSchema.Column Column, PixelRange? Range, SourceColumn? Label)
{
    /// <summary>Gets the names of the classes, in code order; empty without a label.</summary>
    public IReadOnlyList<string> LabelValues => Label is null ? [] : Label.Learned[0].Categories;

    /// <summary>Gets the columns, with an image or a vector for each row that will be asked for.</summary>
    /// <param name="vectors">The values of each; none where there will be no row.</param>
    public TableSchema SchemaOf(IReadOnlyList<float[]> vectors)
    {
        var column = new VectorSourceColumn(Column, vectors);
        return new TableSchema(Source, Label is null ? [column] : [column, Label], Label?.Column.Name);
    }

    /// <summary>Makes rows of images or vectors and label codes.</summary>
    /// <param name="samples">Shape (N, channels, height, width), values from −1 to 1, or (N, width), on the CPU; the caller's.</param>
    /// <param name="codes">A label code each; <see langword="null"/> without a label.</param>
    public (TableSchema Schema, TableData Labels) Rows(Tensor samples, int[]? codes)
    {
        using Tensor whole = samples.contiguous();
        ReadOnlySpan<float> values = whole.Values();
        float[][] arrays = new float[samples.shape[0]][];
        int size = values.Length / arrays.Length;
        for (int i = 0; i < arrays.Length; i++)
        {
            arrays[i] = values.Slice(i * size, size).ToArray();
            Range?.ToView(arrays[i]);
        }

        TableSchema schema = SchemaOf(arrays);
        return (schema, codes is null ? new TableData([], arrays.Length) : new TableData(schema.Columns, arrays.Length, [codes]));
    }
}

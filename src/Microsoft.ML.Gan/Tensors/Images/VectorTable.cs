using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>The images or vectors of a view with their labels, read once; and the way back to such a view.</summary>
internal sealed class VectorTable : IDisposable
{
    private readonly VectorLayout _layout;

    private VectorTable(Tensor samples, VectorLayout layout, TableData labels) => (Samples, _layout, Labels) = (samples, layout, labels);

    /// <summary>Gets the images, shape (N, channels, height, width), values from −1 to 1, or the vectors, shape (N, width), as they are.</summary>
    public Tensor Samples { get; }

    /// <summary>Gets the columns.</summary>
    public VectorLayout Layout => _layout;

    /// <summary>Gets the rows without their images or vectors: a column of label codes, or no column.</summary>
    public TableData Labels { get; }

    /// <summary>Gets the label code of each row; <see langword="null"/> without a label.</summary>
    public int[]? Codes => _layout.Label is null ? null : Labels.Codes(0);

    /// <summary>Reads a view in one pass.</summary>
    /// <param name="view">The view.</param>
    /// <param name="vectorColumnName">The column of images or vectors.</param>
    /// <param name="areImages">Whether it must hold images; otherwise it must hold vectors of one dimension.</param>
    /// <param name="labelColumnName">The label, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the pass between two rows.</param>
    /// <exception cref="ArgumentException">A column is missing or holds what cannot be learned.</exception>
    public static VectorTable Read(
        IDataView view, string vectorColumnName, bool areImages, string? labelColumnName, CancellationToken cancellationToken)
    {
        var vectors = new VectorColumn(view, vectorColumnName);
        DataViewSchema.Column column = view.Schema[vectorColumnName];
        if (areImages != IsImage(column) || !(areImages || IsVector(column)))
        {
            throw areImages ? Errors.NotThreeDimensions(vectorColumnName, column.Type) : Errors.NotOneDimension(vectorColumnName, column.Type);
        }

        SchemaCheck.Columns([.. view.Schema.Where(c => !c.IsHidden).Select(c => c.Name)], labelColumnName, []);
        ColumnCollector? collector = labelColumnName is null ? null : ColumnCollectors.For(view.Schema[labelColumnName], isLabel: true, minimumRows: 1);
        Tensor samples = vectors.ToTensor(collector, cancellationToken);
        try
        {
            return Of(view.Schema, column, samples, collector);
        }
        catch
        {
            samples.Dispose();
            throw;
        }
    }

    /// <summary>Whether a column holds vectors of Single of three known dimensions.</summary>
    public static bool IsImage(DataViewSchema.Column column) =>
        column.Type is VectorDataViewType { IsKnownSize: true, Dimensions.Length: 3 } type && type.ItemType == NumberDataViewType.Single;

    /// <summary>Whether a column holds vectors of Single of one known dimension.</summary>
    public static bool IsVector(DataViewSchema.Column column) =>
        column.Type is VectorDataViewType { IsKnownSize: true, Dimensions.Length: 1 } type && type.ItemType == NumberDataViewType.Single;

    /// <inheritdoc/>
    public void Dispose() => Samples.Dispose();

    private static VectorTable Of(DataViewSchema source, DataViewSchema.Column column, Tensor samples, ColumnCollector? collector)
    {
        int rows = (int)samples.shape[0];
        if (rows < TableReader.MinimumRows)
        {
            throw Errors.TooFewRows(rows, TableReader.MinimumRows);
        }

        Span<float> values = samples.Values();
        PixelRange? range = IsImage(column) ? PixelRange.Of(column.Name, values, values.Length / rows) : null;
        range?.ToNetworks(values);
        CheckFinite(column.Name, values, values.Length / rows);
        SourceColumn? label = collector?.Finish(0);
        var labels = new TableData(label?.Learned ?? [], rows);
        collector?.MoveTo(labels, label!);
        return new VectorTable(samples, new VectorLayout(source, column, range, label), labels);
    }

    private static void CheckFinite(string column, ReadOnlySpan<float> values, int size)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                throw Errors.VectorNotFinite(column, i / size, i % size, values[i]);
            }
        }
    }
}

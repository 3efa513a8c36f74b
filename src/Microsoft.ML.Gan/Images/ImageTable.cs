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

namespace Microsoft.ML.Gan.Images;

/// <summary>The images of a view with their labels, read once; and the way back to such a view.</summary>
internal sealed class ImageTable : IDisposable
{
    private readonly ImageLayout _layout;

    private ImageTable(Tensor samples, ImageLayout layout, TableData labels) => (Samples, _layout, Labels) = (samples, layout, labels);

    /// <summary>Gets the images, shape (N, channels, height, width), values from −1 to 1.</summary>
    public Tensor Samples { get; }

    /// <summary>Gets the columns.</summary>
    public ImageLayout Layout => _layout;

    /// <summary>Gets the rows without their images: a column of label codes, or no column.</summary>
    public TableData Labels { get; }

    /// <summary>Gets the label code of each image; <see langword="null"/> without a label.</summary>
    public int[]? Codes => _layout.Label is null ? null : Labels.Codes(0);

    /// <summary>Reads a view in one pass.</summary>
    /// <param name="view">The view.</param>
    /// <param name="imageColumnName">The column of images.</param>
    /// <param name="labelColumnName">The label, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the pass between two rows.</param>
    /// <exception cref="ArgumentException">A column is missing or holds what cannot be learned.</exception>
    public static ImageTable Read(IDataView view, string imageColumnName, string? labelColumnName, CancellationToken cancellationToken)
    {
        var images = new VectorColumn(view, imageColumnName);
        DataViewSchema.Column column = view.Schema[imageColumnName];
        if (!IsImage(column))
        {
            throw Errors.NotThreeDimensions(imageColumnName, column.Type);
        }

        SchemaCheck.Columns([.. view.Schema.Where(c => !c.IsHidden).Select(c => c.Name)], labelColumnName, []);
        ColumnCollector? collector = labelColumnName is null ? null : ColumnCollectors.For(view.Schema[labelColumnName], isLabel: true, minimumRows: 1);
        Tensor samples = images.ToTensor(collector, cancellationToken);
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

    /// <inheritdoc/>
    public void Dispose() => Samples.Dispose();

    private static ImageTable Of(DataViewSchema source, DataViewSchema.Column column, Tensor samples, ColumnCollector? collector)
    {
        int rows = (int)samples.shape[0];
        if (rows < TableReader.MinimumRows)
        {
            throw Errors.TooFewRows(rows, TableReader.MinimumRows);
        }

        Span<float> values = samples.Values();
        PixelRange range = PixelRange.Of(column.Name, values, values.Length / rows);
        range.ToNetworks(values);
        SourceColumn? label = collector?.Finish(0);
        var labels = new TableData(label?.Learned ?? [], rows);
        collector?.MoveTo(labels, label!);
        return new ImageTable(samples, new ImageLayout(source, column, range, label), labels);
    }
}

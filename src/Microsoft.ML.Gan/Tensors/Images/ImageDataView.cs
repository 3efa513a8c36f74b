using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Images as a view: a vector of three dimensions, (channels, height, width), and a text column of labels.</summary>
internal sealed class ImageDataView : IDataView
{
    private readonly ImageSet _images;

    /// <summary>Shows images.</summary>
    public ImageDataView(ImageSet images)
    {
        _images = images;
        var builder = new DataViewSchema.Builder();
        Picture first = images.Pictures[0];
        builder.AddColumn(GanColumnNames.Image, new VectorDataViewType(NumberDataViewType.Single, images.Channels, first.Height, first.Width));
        builder.AddColumn(GanColumnNames.Label, TextDataViewType.Instance);
        Schema = builder.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    public long? GetRowCount() => _images.Pictures.Count;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new ImageCursor(Schema, _images, columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];
}

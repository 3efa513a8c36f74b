using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Internal;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>A column of vectors of single numbers, all of one size.</summary>
internal sealed class VectorColumn
{
    // The rows of one part of a tensor: few enough to be no burden beside it, enough that its parts are few.
    private const int ChunkRows = 256;

    private readonly IDataView _data;
    private readonly DataViewSchema.Column _column;
    private readonly VectorDataViewType _type;

    /// <summary>Finds a column.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not there, or holds no such vectors.</exception>
    public VectorColumn(IDataView data, string name)
    {
        _data = data;
        _column = data.Schema.GetColumnOrNull(name) ?? throw Errors.MissingVectors(name, [.. data.Schema.Select(c => c.Name)]);
        _type = _column.Type is VectorDataViewType { IsKnownSize: true } type && type.ItemType == NumberDataViewType.Single
            ? type
            : throw Errors.NotVectors(name, _column.Type);
    }

    /// <summary>Copies all rows to a tensor, shape (rows, dimensions…).</summary>
    /// <param name="beside">Gathers another column in the same pass; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the pass between two rows.</param>
    public Tensor ToTensor(ColumnCollector? beside = null, CancellationToken cancellationToken = default)
    {
        List<Tensor> chunks = [];
        float[] chunk = new float[ChunkRows * _type.Size];
        int filled = 0;
        using DisposeScope scope = NewDisposeScope();
        foreach (float[] values in Rows(beside))
        {
            cancellationToken.ThrowIfCancellationRequested();
            values.CopyTo(chunk.AsSpan(filled * _type.Size));
            if (++filled == ChunkRows)
            {
                chunks.Add(Shaped(chunk));
                filled = 0;
            }
        }

        if (filled > 0)
        {
            chunks.Add(Shaped(chunk[..(filled * _type.Size)]));
        }

        return chunks.Count > 0 ? cat(chunks, 0).MoveToOuterDisposeScope() : throw Errors.NoRows(_column.Name);
    }

    /// <summary>Copies all rows to images.</summary>
    /// <exception cref="ArgumentException">The vectors are no images, or there are none.</exception>
    public IReadOnlyList<Picture> ToPictures()
    {
        if (_type.Dimensions.Length != 3 || _type.Dimensions[0] is not (1 or 3))
        {
            throw Errors.NotImageColumn(_column.Name, _type);
        }

        List<Picture> pictures = [];
        foreach (float[] values in Rows())
        {
            pictures.Add(Array.TrueForAll(values, float.IsFinite)
                ? Picture.Of(values, _type.Dimensions[0], _type.Dimensions[1], _type.Dimensions[2])
                : throw Errors.NotNumbers(pictures.Count));
        }

        return pictures.Count > 0 ? pictures : throw Errors.NoRows(_column.Name);
    }

    private Tensor Shaped(float[] values) => tensor(values, [values.Length / _type.Size, .. _type.Dimensions.Select(d => (long)d)]);

    // One array for all rows: it is good until the next is asked for.
    private IEnumerable<float[]> Rows(ColumnCollector? beside = null)
    {
        float[] values = new float[_type.Size];
        VBuffer<float> buffer = default;
        using DataViewRowCursor cursor = _data.GetRowCursor(beside is null ? [_column] : [_column, beside.Column]);
        ValueGetter<VBuffer<float>> getter = cursor.GetGetter<VBuffer<float>>(_column);
        beside?.Bind(cursor, beside.Column);
        for (int row = 0; cursor.MoveNext(); row++)
        {
            getter(ref buffer);
            buffer.CopyTo(values);
            beside?.Collect(row);
            yield return values;
        }
    }
}

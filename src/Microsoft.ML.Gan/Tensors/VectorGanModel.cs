using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Tensors.Images;
using TorchSharp;

namespace Microsoft.ML.Gan;

/// <summary>A GAN, or a variational autoencoder, that has learned the images or vectors of a view: draws views of rows like them, with labels.</summary>
/// <remarks>
/// The values of images are those of the view that was learned: from −1 to 1 where any of its values is below 0, else from 0 to 1 where none is above 1, else
/// from 0 to 255, where they are whole numbers if all of the view's are. Vectors have any values. Owns native memory: dispose it when done; views that were sampled stay readable, and
/// hold their rows in memory. Sampling from several threads at once is safe.
/// </remarks>
public sealed class VectorGanModel : IDisposable, IRowModel
{
    private readonly VectorLayout _layout;
    private int _nextSeed;

    internal VectorGanModel(TensorGanModel tensors, VectorLayout layout, int seed)
    {
        (Tensors, _layout, _nextSeed) = (tensors, layout, seed);
        OutputSchema = new TableDataView(layout.SchemaOf([]), [], rowCount: 0).Schema;
    }

    /// <summary>Gets the columns of sampled views: the training view's visible ones, with their types and annotations. What was not learned is missing in them.</summary>
    public DataViewSchema OutputSchema { get; }

    /// <summary>Gets the label's values, in the order of the classes of <see cref="Tensors"/>; empty without a label.</summary>
    public IReadOnlyList<string> LabelValues => _layout.LabelValues;

    /// <summary>Gets the model of the rows as tensors, images with values from −1 to 1; disposed with this one.</summary>
    public TensorGanModel Tensors { get; }

    /// <summary>Draws rows whose labels keep the training view's frequencies.</summary>
    /// <param name="numberOfRows">How many; at least 1.</param>
    /// <param name="seed">The same seed gives the same rows; without one, every call gives new ones.</param>
    /// <returns>A view in memory with the training view's visible columns.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberOfRows"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Sample(int numberOfRows, int? seed = null) => View(numberOfRows, label: null, seed);

    /// <summary>Draws rows that all carry one label.</summary>
    /// <param name="numberOfRows">How many; at least 1.</param>
    /// <param name="labelValue">One of <see cref="LabelValues"/>.</param>
    /// <param name="seed">The same seed gives the same rows; without one, every call gives new ones.</param>
    /// <returns>A view in memory with the training view's visible columns.</returns>
    /// <exception cref="ArgumentException">The model has no label, or never saw this value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberOfRows"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Sample(int numberOfRows, string labelValue, int? seed = null)
    {
        int code = LabelValues.ToList().IndexOf(labelValue);
        return code < 0 ? throw Errors.UnknownLabelValue(labelValue, LabelValues) : View(numberOfRows, code, seed);
    }

    /// <summary>Makes a row of each label code; of no label where there are none.</summary>
    internal (TableSchema Schema, TableData Labels) Rows(int numberOfRows, int[]? codes, int seed)
    {
        if (numberOfRows == 0)
        {
            TableSchema schema = _layout.SchemaOf([]);
            return (schema, new TableData(schema.Columns, 0));
        }

        using torch.Tensor images = Tensors.Sample(numberOfRows, codes, seed);
        return _layout.Rows(images, codes);
    }

    /// <inheritdoc/>
    public void Dispose() => Tensors.Dispose();

    private TableDataView View(int numberOfRows, int? label, int? seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numberOfRows, 1);
        int from = seed ?? Interlocked.Increment(ref _nextSeed);
        (TableSchema schema, TableData labels) = Rows(numberOfRows, Tensors.DrawLabels(numberOfRows, label, from), from);
        return new TableDataView(schema, labels);
    }
}

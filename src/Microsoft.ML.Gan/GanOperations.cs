using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.ML.Gan.Classification.Drift;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Models;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Tensors;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Runtime;
using TorchSharp;

namespace Microsoft.ML.Gan;

/// <summary>What a GAN does outside a pipeline; reached by <c>mlContext.Gan()</c>.</summary>
public sealed partial class GanOperations
{
    private readonly IHostEnvironment _env;

    internal GanOperations(IHostEnvironment env) => _env = env;

    /// <summary>Learns the columns of a view, so that rows like its own can be sampled.</summary>
    /// <param name="data">The view; it is read once, its hidden columns left out.</param>
    /// <param name="options">What is learned, and how; the default is every column, without a label.</param>
    /// <returns>The model. The caller owns it.</returns>
    /// <exception cref="ArgumentException">An option, a column or a value does not fit; said before any training.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    public GanModel Fit(IDataView data, GanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= new GanOptions();
        GanOptionsValidator.Validate(options);
        GanOptions own = options.Copy();
        IHost host = _env.Register("Gan");
        own.Seed ??= host.Rand.Next();
        return GanFit.Fit(host, data, own);
    }

    /// <summary>Learns a tensor of vectors or images, so that samples like its own can be drawn.</summary>
    /// <param name="samples">Shape (N, width), or (N, channels, height, width) with values between -1 and 1; of 32-bit floats, not changed.</param>
    /// <param name="labels">A class per sample, counted from 0 without gaps; <see langword="null"/> for none.</param>
    /// <param name="options">What is learned, and how; by default networks and a game that follow from the shape of the samples.</param>
    /// <returns>The model, on the CPU. The caller owns it.</returns>
    /// <exception cref="ArgumentException">An option, a label or a value does not fit; said before any training.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    public TensorGanModel FitTensors(torch.Tensor samples, IReadOnlyList<int>? labels = null, TensorGanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        options ??= new TensorGanOptions();
        TensorOptionsValidator.CheckRanges(options);
        TensorGanOptions own = options.Copy();
        IHost host = _env.Register("Gan");
        own.Seed ??= host.Rand.Next();
        return TensorFit.Fit(host, samples, labels, own);
    }

    /// <summary>Asks whether two tables come from one distribution, as those of a month and the month before.</summary>
    /// <param name="reference">The table before; its columns are those that count.</param>
    /// <param name="current">The table now, with the same columns in any order.</param>
    /// <param name="options">How they are compared; by default with a chance of one in a hundred of a false alarm.</param>
    /// <returns>The answer, how sure it is, and which columns it is due to.</returns>
    /// <exception cref="ArgumentException">An option, a column or a value does not fit; said before any training.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    /// <remarks>A discriminator learns to tell the tables apart on half of the rows; the other half says whether it does better than chance, by
    /// permutation. It finds what any single column or several together give away.</remarks>
    public DriftResult DetectDrift(IDataView reference, IDataView current, DriftOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(current);
        options ??= new DriftOptions();
        GanOptionsValidator.Validate(options);
        TorchLibraries.Load();
        IHost host = _env.Register("Drift");
        (TableData before, TableData after) = TableReader.ReadBoth(reference, current, options.IgnoredColumnNames, options.CancellationToken);
        DriftTest.CheckRows(before.RowCount, after.RowCount);
        return new DriftTest(options, options.Seed ?? host.Rand.Next()).Compare(before, after);
    }

    /// <summary>Loads a model that <see cref="GanModel.Save(string)"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The model, on the CPU; it gives the rows that the saved one gives for the same seed. The caller owns it.</returns>
    /// <exception cref="InvalidDataException">The file is no model, is damaged, or was written by a newer library.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    public GanModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = File.OpenRead(path);
        return Load(file);
    }

    /// <summary>Loads a model that <see cref="GanModel.Save(Stream)"/> wrote.</summary>
    /// <param name="stream">The stream, read to its end and left open. Nothing in it is executed; memory is bounded by its length.</param>
    /// <returns>The model, on the CPU; it gives the rows that the saved one gives for the same seed. The caller owns it.</returns>
    /// <exception cref="InvalidDataException">The stream holds no model, is damaged, or was written by a newer library.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    public GanModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        TorchLibraries.Load();
        ModelParts parts = ModelEntries.Build(ModelArchive.Read(stream, ModelEntries.Names));
        IHost host = _env.Register("Gan");
        return new GanModel(host, parts.Schema, parts.Table, parts.Networks, parts.Corrections, parts.Classifier, parts.Options, host.Rand.Next());
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Tensors.Images;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>What an augmenter does where the view holds images, or vectors that are to be learned as such.</summary>
internal static class VectorAugmentation
{
    /// <summary>Finds the column of images among those that are learned, or, where options for tensors are given, the column of vectors.</summary>
    /// <param name="schema">The columns of the view.</param>
    /// <param name="options">The options.</param>
    /// <returns>The column; <see langword="null"/> where the columns are learned as a table.</returns>
    /// <exception cref="System.ArgumentException">A column beside it would have to be learned, or such a column is asked for and there is none.</exception>
    public static DataViewSchema.Column? Find(DataViewSchema schema, GanAugmentEstimator.Options options)
    {
        SchemaCheck.Columns([.. schema.Where(c => !c.IsHidden).Select(c => c.Name)], options.LabelColumnName, options.IgnoredColumnNames);
        DataViewSchema.Column[] learned =
            [.. schema.Where(c => !c.IsHidden && c.Name != options.LabelColumnName && !options.IgnoredColumnNames.Contains(c.Name))];
        DataViewSchema.Column[] found = [.. learned.Where(VectorTable.IsImage)];
        if (found.Length == 0 && options.Tensors is null)
        {
            return null;
        }

        found = found.Length > 0 ? found : [.. learned.Where(VectorTable.IsVector)];
        if (found.Length == 0)
        {
            throw Errors.NoVectorColumn();
        }

        DataViewSchema.Column[] others = [.. learned.Where(c => c.Index != found[0].Index)];
        return others.Length == 0 ? found[0] : throw Errors.BesideVectors(others[0].Name, others[0].Type, found[0].Name);
    }

    /// <summary>Gets the options that images or vectors are learned with.</summary>
    /// <param name="options">The options of the augmenter, with a seed.</param>
    /// <returns>A copy; what it leaves open is that of the augmenter.</returns>
    public static TensorGanOptions OptionsOf(GanAugmentEstimator.Options options)
    {
        TensorGanOptions own = options.Tensors?.Copy() ?? new TensorGanOptions
        {
            Method = options.Method,
            Device = options.Device,
            Game = { NumberOfSteps = options.Training.NumberOfSteps, NumberOfEpochs = options.Training.NumberOfEpochs },
        };
        own.Seed ??= options.Seed;
        own.Progress ??= options.Progress;
        own.CancellationToken = own.CancellationToken.CanBeCanceled ? own.CancellationToken : options.CancellationToken;
        own.ReturnBestOnCancel |= options.ReturnBestOnCancel;
        return own;
    }

    /// <summary>Draws the images or vectors of a plan once, classes mixed.</summary>
    /// <param name="model">What has learned them.</param>
    /// <param name="plan">How many of which class.</param>
    /// <param name="seed">The seed of the draws.</param>
    public static (TableSchema Schema, TableData Labels) Draw(VectorGanModel model, AugmentationPlan plan, int seed)
    {
        var random = new RandomSource(seed, "augmentation");
        IEnumerable<int> codes = plan.RowsPerLabel.SelectMany((rows, code) => Enumerable.Repeat(code, rows));
        int[]? labels = model.LabelValues.Count == 0 ? null : [.. codes];
        random.Shuffle<int>(labels);
        return model.Rows(plan.RowCount, labels, random.NextInt(int.MaxValue));
    }
}

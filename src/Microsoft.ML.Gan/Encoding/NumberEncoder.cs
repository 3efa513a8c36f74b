using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>Point masses as components of their own, and everything else as a mode of a mixture and a place within it.</summary>
/// <remarks>
/// The modes are CTGAN's mode-specific normalization (arXiv:1907.00503, section 4.2): scalar = (x − mean) / (4 deviations). Point
/// masses (zeros, caps, sentinels), which no mixture holds, get components beside the modes, as CTAB-GAN's mixed columns do
/// (arXiv:2102.08369); here they are found in the data. Components in order: missing (if seen), point masses, modes.
/// </remarks>
internal sealed partial class NumberEncoder : ColumnEncoder
{
    private const int FewDistinctValues = 20;
    private const int MaximumRows = 100_000;

    private readonly NumberShape? _shape;
    private readonly double[] _spikes;
    private readonly Dictionary<double, int> _componentOfSpike = [];
    private readonly int _firstMode;
    private readonly bool _hasMissing;

    private NumberEncoder(TableColumn column, NumberResolution resolution, NumberShape? shape, double[] spikes, bool hasMissing)
        : base(column)
    {
        (Resolution, _shape, _spikes, _hasMissing) = (resolution, shape, spikes, hasMissing);
        int next = hasMissing ? 1 : 0;
        foreach (double spike in spikes)
        {
            _componentOfSpike[spike] = next++;
        }

        _firstMode = next;
        ComponentCount = next + (shape?.Mixture.Means.Length ?? 0);
    }

    /// <inheritdoc/>
    public override int ComponentCount { get; }

    /// <inheritdoc/>
    public override bool HasScalar => _shape != null;

    /// <summary>Gets the grid and range that decoded values keep to.</summary>
    public NumberResolution Resolution { get; }

    /// <summary>Finds grid, point masses, shape and modes in the training rows; in a sample of them where there are many.</summary>
    public static NumberEncoder Fit(TableData data, int index, EncodingOptions options)
    {
        double[] present = [.. data.Numbers(index).Where(v => !double.IsNaN(v))];
        double[] sorted = Sample(present, index);
        Array.Sort(sorted);
        WeightedValues values = WeightedValues.Of(sorted);
        TableColumn column = data.Columns[index];
        NumberResolution resolution = NumberResolution.Find(column.Kind, present, values);
        bool hasMissing = present.Length < data.RowCount;
        bool[] isSpike = PointMasses.Find(values, options.MinimumSpikeShare);
        WeightedValues rest = values.Where(i => !isSpike[i]);
        WeightedValues shared = values.Where(i => values.Masses[i] >= NumberResolution.RowsPerValue); // the others become their neighbors
        return (values.Count <= FewDistinctValues && shared.Count > 0) || rest.Count < 2
            ? new NumberEncoder(column, resolution, null, shared.Count > 0 ? shared.Values : values.Values, hasMissing)
            : new NumberEncoder(
                column, resolution, NumberShape.Find(rest, options.MaximumModes), values.Where(i => isSpike[i]).Values, hasMissing);
    }

    /// <inheritdoc/>
    public override void Encode(TableData data, int index, Span<int> components, Span<float> scalars, RandomSource? random)
    {
        double[] values = data.Numbers(index);
        Span<double> cumulative = stackalloc double[_shape?.Mixture.Means.Length ?? 0];
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            if (double.IsNaN(value))
            {
                components[i] = _hasMissing ? 0 : -1;
            }
            else if (_componentOfSpike.TryGetValue(value, out int component))
            {
                components[i] = component;
            }
            else if (_shape == null)
            {
                components[i] = _componentOfSpike[NumberResolution.NearestOf(_spikes, value)];
            }
            else
            {
                GaussianMixture modes = _shape.Mixture;
                double transformed = _shape.Transform.Apply(value);
                modes.CumulativeResponsibilities(transformed, cumulative);
                int mode = random?.NextIndex(cumulative) ?? LargestStep(cumulative);
                components[i] = _firstMode + mode;
                scalars[i] = (float)Math.Clamp((transformed - modes.Means[mode]) / (GaussianMixture.Reach * modes.Deviations[mode]), -1, 1);
            }
        }
    }

    /// <inheritdoc/>
    public override void Decode(
        ReadOnlySpan<int> components, ReadOnlySpan<float> scalars, TableData target, int index, int firstRow, RandomSource random)
    {
        double[] values = target.Numbers(index);
        int firstSpike = _hasMissing ? 1 : 0;
        for (int i = 0; i < components.Length; i++)
        {
            int component = components[i];
            values[firstRow + i] =
                component < firstSpike ? double.NaN
                : component < _firstMode ? _spikes[component - firstSpike]
                : FromMode(component - _firstMode, scalars[i]);
        }
    }

    private double FromMode(int mode, float scalar)
    {
        GaussianMixture modes = _shape!.Mixture;
        return Resolution.Snap(_shape.Transform.Invert(modes.Means[mode] + (GaussianMixture.Reach * modes.Deviations[mode] * scalar)));
    }

    private static int LargestStep(ReadOnlySpan<double> cumulative)
    {
        int largest = 0;
        for (int k = 1; k < cumulative.Length; k++)
        {
            double before = largest == 0 ? 0 : cumulative[largest - 1];
            largest = cumulative[k] - cumulative[k - 1] > cumulative[largest] - before ? k : largest;
        }

        return largest;
    }

    // One row out of each of so many equal stretches of the table.
    private static double[] Sample(double[] values, int index)
    {
        if (values.Length <= MaximumRows)
        {
            return [.. values];
        }

        var random = new RandomSource(index, "sample of rows");
        double stretch = (double)values.Length / MaximumRows;
        return [.. Enumerable.Range(0, MaximumRows).Select(i => values[(int)((i + random.NextDouble()) * stretch)])];
    }
}

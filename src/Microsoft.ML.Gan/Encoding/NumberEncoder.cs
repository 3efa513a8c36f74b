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
internal sealed class NumberEncoder : ColumnEncoder
{
    private const int FewDistinctValues = 20;
    private const double SpikeOverNeighbors = 5;
    private const int NeighborsEachSide = 10;
    private const int MixturePoints = 1000;

    private readonly NumberResolution _resolution;
    private readonly TailTransform _transform;
    private readonly GaussianMixture? _modes;
    private readonly double[] _spikes;
    private readonly Dictionary<double, int> _componentOfSpike = [];
    private readonly int _firstMode;
    private readonly bool _hasMissing;

    private NumberEncoder(
        TableColumn column, NumberResolution resolution, TailTransform transform, GaussianMixture? modes, double[] spikes, bool hasMissing)
        : base(column)
    {
        (_resolution, _transform, _modes, _spikes, _hasMissing) = (resolution, transform, modes, spikes, hasMissing);
        int next = hasMissing ? 1 : 0;
        foreach (double spike in spikes)
        {
            _componentOfSpike[spike] = next++;
        }

        _firstMode = next;
        ComponentCount = next + (modes?.Means.Length ?? 0);
    }

    /// <inheritdoc/>
    public override int ComponentCount { get; }

    /// <inheritdoc/>
    public override bool HasScalar => _modes != null;

    /// <summary>Gets the grid and range that decoded values keep to.</summary>
    public NumberResolution Resolution => _resolution;

    /// <summary>Finds grid, point masses, tails and modes in the training rows.</summary>
    public static NumberEncoder Fit(TableData data, int index, EncodingOptions options)
    {
        double[] sorted = [.. data.Numbers(index).Where(v => !double.IsNaN(v))];
        Array.Sort(sorted);
        (double[] values, double[] masses) = Distinct(sorted);
        TableColumn column = data.Columns[index];
        NumberResolution resolution = NumberResolution.Find(column.Kind, values);
        bool hasMissing = sorted.Length < data.RowCount;
        if (values.Length <= FewDistinctValues)
        {
            return new NumberEncoder(column, resolution, TailTransform.Identity, null, values, hasMissing);
        }

        bool[] isSpike = Spikes(masses, sorted.Length * options.MinimumSpikeShare);
        double[] spikes = [.. values.Where((_, i) => isSpike[i])];
        double[] rest = [.. values.Where((_, i) => !isSpike[i])], restMasses = [.. masses.Where((_, i) => !isSpike[i])];
        TailTransform transform = TailTransform.Choose(rest, restMasses);
        (double[] points, double[] weights) = Thin([.. rest.Select(transform.Apply)], restMasses);
        return new NumberEncoder(
            column, resolution, transform, GaussianMixture.Fit(points, weights, options.MaximumModes), spikes, hasMissing);
    }

    /// <inheritdoc/>
    public override void Encode(TableData data, int index, Span<int> components, Span<float> scalars, RandomSource random)
    {
        double[] values = data.Numbers(index);
        Span<double> cumulative = stackalloc double[_modes?.Means.Length ?? 0];
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            if (double.IsNaN(value))
            {
                components[i] = 0;
            }
            else if (_componentOfSpike.TryGetValue(value, out int component))
            {
                components[i] = component;
            }
            else if (_modes != null)
            {
                double transformed = _transform.Apply(value);
                _modes.CumulativeResponsibilities(transformed, cumulative);
                int mode = random.NextIndex(cumulative);
                components[i] = _firstMode + mode;
                scalars[i] = (float)Math.Clamp((transformed - _modes.Means[mode]) / (4 * _modes.Deviations[mode]), -1, 1);
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

    private double FromMode(int mode, float scalar) =>
        _resolution.Snap(_transform.Invert(_modes!.Means[mode] + (4 * _modes.Deviations[mode] * scalar)));

    private static (double[] Values, double[] Masses) Distinct(double[] sorted)
    {
        List<double> values = [], masses = [];
        foreach (double value in sorted)
        {
            if (values.Count > 0 && values[^1] == value)
            {
                masses[^1]++;
            }
            else
            {
                values.Add(value);
                masses.Add(1);
            }
        }

        return ([.. values], [.. masses]);
    }

    // A spike holds a fair share of the rows and stands out among its neighbors; the years of an age column do the first only.
    private static bool[] Spikes(double[] masses, double minimumMass)
    {
        var isSpike = new bool[masses.Length];
        for (int i = 0; i < masses.Length; i++)
        {
            if (masses[i] >= minimumMass)
            {
                int low = Math.Max(0, i - NeighborsEachSide), high = Math.Min(masses.Length - 1, i + NeighborsEachSide);
                double around = masses.AsSpan(low, high - low + 1).ToArray().Order().ElementAt((high - low) / 2);
                isSpike[i] = masses[i] >= SpikeOverNeighbors * around;
            }
        }

        return isSpike;
    }

    // Equal slices of the rows, each replaced by its mean: the mixture sees the same shape in at most a thousand points.
    private static (double[] Points, double[] Masses) Thin(double[] points, double[] masses)
    {
        if (points.Length <= MixturePoints)
        {
            return (points, masses);
        }

        double perSlice = masses.Sum() / MixturePoints, sum = 0, mass = 0;
        List<double> thinned = [], weights = [];
        for (int i = 0; i < points.Length; i++)
        {
            sum += points[i] * masses[i];
            mass += masses[i];
            if (mass >= perSlice || i == points.Length - 1)
            {
                thinned.Add(sum / mass);
                weights.Add(mass);
                (sum, mass) = (0, 0);
            }
        }

        return ([.. thinned], [.. weights]);
    }
}

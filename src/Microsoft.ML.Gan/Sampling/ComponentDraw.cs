using System;
using System.Linq;
using System.Numerics.Tensors;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Raw outputs of the generator to components and scalars, without a dense row between.</summary>
/// <remarks>
/// The largest entry of a Gumbel-softmax, which decides a component, is a draw from the softmax of the raw outputs whatever the
/// temperature (Maddison et al., arXiv:1611.00712): so one uniform number per span does, by inversion, what noise on every entry
/// would. A component that is conditioned on is the condition.
/// </remarks>
/// <param name="encoding">The encoding of the rows.</param>
/// <param name="conditions">What can be conditioned on.</param>
/// <param name="deviations">See <see cref="SamplingCorrections"/>; <see langword="null"/> for scalars without noise.</param>
internal sealed class ComponentDraw(TableEncoding encoding, ConditionLayout conditions, float[]? deviations = null)
{
    // Beyond this an exponential, or the sum of some, leaves what a float holds.
    private const float LargestOutput = 60;

    private readonly EncodedLayout _layout = encoding.Layout;

    private readonly (int Column, int Scalar)[] _scalars = [
        .. from column in Enumerable.Range(0, encoding.Columns.Count)
           where encoding.Layout.ScalarOf(column) >= 0
           select (column, encoding.Layout.ScalarOf(column)),
    ];

    private readonly (int Column, OutputSpan Span, int Group)[] _spans = [
        .. from column in Enumerable.Range(0, encoding.Columns.Count)
           where encoding.Layout.SpanOf(column) != null
           select (column, encoding.Layout.SpanOf(column)!.Value, conditions.GroupOf(column)),
    ];

    /// <summary>Draws every cell of some rows.</summary>
    /// <param name="raw">Raw outputs, a row every <paramref name="stride"/>; used up.</param>
    /// <param name="stride">The distance between rows.</param>
    /// <param name="wanted">One component per group and row, -1 where the group is not conditioned on, shape (rows, groups).</param>
    /// <param name="labels">The label component of each row.</param>
    /// <param name="offsets">Shifts of the raw outputs; <see langword="null"/> for none.</param>
    /// <param name="random">The stream to draw from.</param>
    public EncodedTable Draw(
        Span<float> raw, int stride, ReadOnlySpan<int> wanted, ReadOnlySpan<int> labels, FrequencyOffsets? offsets, RandomSource random)
    {
        int rows = labels.Length, groups = conditions.Columns.Count;
        int[][] components = [.. encoding.Encoders.Select(_ => new int[rows])];
        float[][] scalars = [.. encoding.Encoders.Select(e => e.HasScalar ? new float[rows] : [])];
        for (int i = 0; i < rows; i++)
        {
            Span<float> row = raw.Slice(i * stride, _layout.Width);
            if (offsets != null)
            {
                Loops.Add(row, offsets.Of(labels[i]));
            }

            foreach ((int column, int scalar) in _scalars)
            {
                float mean = MathF.Tanh(row[scalar]);
                scalars[column][i] = deviations is null ? mean : Math.Clamp(mean + (deviations[scalar] * (float)random.NextNormal()), -1, 1);
            }

            Weigh(row);
            ReadOnlySpan<int> asked = wanted.Slice(i * groups, groups);
            foreach ((int column, OutputSpan span, int group) in _spans)
            {
                components[column][i] = group >= 0 && asked[group] >= 0 ? asked[group] : Index(row.Slice(span.Offset, span.Width), random);
            }
        }

        return new EncodedTable(rows, components, scalars);
    }

    // The softmax of every span, short of the division.
    private void Weigh(Span<float> row)
    {
        Span<float> outputs = row[_layout.ScalarCount..];
        if (MathF.Abs(TensorPrimitives.MaxMagnitude<float>(outputs)) > LargestOutput)
        {
            MoveLargestToZero(row);
        }

        Loops.Exp(outputs);
    }

    private void MoveLargestToZero(Span<float> row)
    {
        foreach ((_, OutputSpan span, _) in _spans)
        {
            Span<float> values = row.Slice(span.Offset, span.Width);
            float largest = values[0];
            foreach (float value in values)
            {
                largest = Math.Max(largest, value);
            }

            for (int k = 0; k < values.Length; k++)
            {
                values[k] -= largest;
            }
        }
    }

    private static int Index(ReadOnlySpan<float> weights, RandomSource random)
    {
        float sum = 0;
        foreach (float weight in weights)
        {
            sum += weight;
        }

        float point = (float)(random.NextDouble() * sum);
        int index = 0;
        while (index < weights.Length - 1 && (point -= weights[index]) >= 0)
        {
            index++;
        }

        return index;
    }
}

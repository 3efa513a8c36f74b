using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;

namespace Microsoft.ML.Gan.Persistence.Onnx;

/// <summary>Component and scalar of a number column to the number, as <see cref="NumberEncoder"/> decodes them; in doubles.</summary>
internal static class NumberNodes
{
    // Where significant digits rule, powers of ten up to this one are exact as doubles; numbers further out stay as they are.
    private const int LargestExactPower = 22;

    /// <summary>Adds what decodes a column.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="column">The encoder's numbers.</param>
    /// <param name="component">Shape (rows, 1), whole numbers.</param>
    /// <param name="scalar">Shape (rows, 1); <see langword="null"/> for a column without scalars.</param>
    /// <returns>Shape (rows, 1), NaN where missing.</returns>
    public static string Decode(GraphBuilder graph, NumberEncoder.State column, string component, string? scalar)
    {
        double[] points = [.. column.HasMissing ? [double.NaN] : Array.Empty<double>(), .. column.Spikes];
        if (column.Shape is not { } shape || scalar is null)
        {
            return Table(graph, points, component);
        }

        double[] none = new double[points.Length];
        string mean = Table(graph, [.. none, .. shape.Means], component);
        string reach = Table(graph, [.. none, .. shape.Deviations.Select(d => GaussianMixture.Reach * d)], component);
        string transformed = graph.Plus(mean, graph.Times(reach, graph.Cast(scalar, ElementType.Double)));
        string value = Snap(graph, column.Resolution, Invert(graph, shape.Transform, transformed));
        if (points.Length == 0)
        {
            return value;
        }

        string point = Table(graph, [.. points, .. new double[shape.Means.Length]], component);
        return graph.Choose(graph.IsLess(component, graph.Scalar((long)points.Length)), point, value);
    }

    private static string Table(GraphBuilder graph, double[] values, string places) => graph.Look(graph.Constant(values, values.Length), places);

    private static string Invert(GraphBuilder graph, TransformState transform, string x)
    {
        if (transform is { Values: { } values, Normal: { } normal })
        {
            return Along(graph, normal, values, x);
        }

        if (transform.Scale is not { } scale)
        {
            return graph.Plus(x, graph.Scalar(transform.Center!.Value));
        }

        // The hyperbolic sine by its exponentials: runtimes have it for floats only.
        string sinh = graph.Over(graph.Minus(graph.Exp(x), graph.Exp(graph.Negate(x))), graph.Scalar(2.0));
        return graph.Plus(graph.Scalar(transform.Center!.Value), graph.Times(graph.Scalar(scale), sinh));
    }

    // Straight lines between knots, the outermost of which go on.
    private static string Along(GraphBuilder graph, double[] from, double[] to, string x)
    {
        string below = graph.Count(graph.IsLess(graph.Constant(from, 1, from.Length), x));
        string right = graph.Clamp(below, graph.Scalar(1L), graph.Scalar(from.Length - 1L)), left = graph.Minus(right, graph.Scalar(1L));
        string start = Table(graph, from, right), end = Table(graph, to, right);
        string run = graph.Over(graph.Minus(x, start), graph.Minus(start, Table(graph, from, left)));
        return graph.Plus(end, graph.Times(run, graph.Minus(end, Table(graph, to, left))));
    }

    private static string Snap(GraphBuilder graph, NumberResolution resolution, string value)
    {
        if (resolution.Values.Length > 0)
        {
            return Nearest(graph, resolution.Values, value);
        }

        string minimum = graph.Scalar(resolution.Minimum), maximum = graph.Scalar(resolution.Maximum);
        string inside = graph.Clamp(value, minimum, maximum);
        return graph.Clamp(ToGrid(graph, resolution, inside, minimum), minimum, maximum);
    }

    private static string ToGrid(GraphBuilder graph, NumberResolution resolution, string inside, string minimum)
    {
        if (resolution.Step > 0)
        {
            string step = graph.Scalar(resolution.Step);
            return graph.Plus(minimum, graph.Times(graph.Round(graph.Over(graph.Minus(inside, minimum), step)), step));
        }

        if (resolution.Decimals >= 0)
        {
            string power = graph.Scalar(Math.Pow(10, resolution.Decimals));
            return graph.Over(graph.Round(graph.Times(inside, power)), power);
        }

        return resolution.Digits >= 0 ? ToDigits(graph, resolution.Digits, inside) : inside;
    }

    // The decade of each number, counted along the powers of ten, says by what to multiply or divide before it is rounded.
    private static string ToDigits(GraphBuilder graph, int digits, string value)
    {
        int[] decimals = [.. Enumerable.Range(0, (2 * LargestExactPower) + 1).Select(i => LargestExactPower - i)]; // of the decades, ascending
        double[] decades = [.. decimals.Select(d => Math.Pow(10, digits - 1 - d)), Math.Pow(10, digits + LargestExactPower)];
        string size = graph.Abs(value);
        string reached = graph.Count(graph.IsAtMost(graph.Constant(decades, 1, decades.Length), size)); // 0: below the first; one more than decades: beyond
        string times = Table(graph, [1, .. decimals.Select(d => Math.Pow(10, Math.Max(d, 0))), 1], reached);
        string over = Table(graph, [1, .. decimals.Select(d => Math.Pow(10, Math.Max(-d, 0))), 1], reached);
        string units = graph.Over(graph.Times(value, times), over); // one of the two is 1
        string rounded = graph.Times(graph.Over(graph.Round(units), times), over);
        string isOutside = Table(graph, [1, .. new double[decimals.Length], 1], reached);
        return graph.Choose(graph.IsLess(graph.Scalar(0.5), isOutside), value, rounded);
    }

    // Of ascending values; halfway the lower one.
    private static string Nearest(GraphBuilder graph, double[] values, string value)
    {
        string reached = graph.Count(graph.IsAtMost(graph.Constant(values, 1, values.Length), value)), last = graph.Scalar(values.Length - 1L);
        string below = Table(graph, values, graph.Clamp(graph.Minus(reached, graph.Scalar(1L)), graph.Scalar(0L), last));
        string above = Table(graph, values, graph.Clamp(reached, graph.Scalar(0L), last));
        return graph.Choose(graph.IsAtMost(graph.Minus(value, below), graph.Minus(above, value)), below, above);
    }
}

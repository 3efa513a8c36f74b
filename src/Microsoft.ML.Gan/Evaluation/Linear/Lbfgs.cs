using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Evaluation.Linear;

/// <summary>Finds the minimum of a smooth convex function (limited-memory BFGS; Nocedal and Wright 2006, algorithms 7.4 and 3.1).</summary>
internal static class Lbfgs
{
    private const int History = 20;
    private const int MostSteps = 500;
    private const double Tolerance = 1e-6;
    private const double SufficientDecrease = 1e-4;
    private const double LeastStep = 1e-10;

    /// <summary>Goes down until no slope is larger than a millionth.</summary>
    /// <param name="function">Gives the value at a point, and writes the gradient.</param>
    /// <param name="start">Where to start; not kept.</param>
    public static double[] Minimize(Func<double[], double[], double> function, double[] start)
    {
        double[] point = [.. start], gradient = new double[start.Length];
        double value = function(point, gradient);
        List<(double[] Step, double[] Change, double Product)> history = [];
        for (int i = 0; i < MostSteps && Largest(gradient) > Tolerance; i++)
        {
            double[] direction = Direction(gradient, history);
            double[] next = new double[point.Length], nextGradient = new double[point.Length];
            double slope = Dot(direction, gradient), length = history.Count == 0 ? Math.Min(1, 1 / Math.Sqrt(Dot(gradient, gradient))) : 1, nextValue;
            while (true)
            {
                for (int c = 0; c < point.Length; c++)
                {
                    next[c] = point[c] + (length * direction[c]);
                }

                nextValue = function(next, nextGradient);
                if (nextValue <= value + (SufficientDecrease * length * slope))
                {
                    break;
                }

                length /= 2;
                if (length < LeastStep)
                {
                    return point; // rounding alone is left
                }
            }

            Remember(history, Difference(next, point), Difference(nextGradient, gradient));
            (point, gradient, value) = (next, nextGradient, nextValue);
        }

        return point;
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Product)> history)
    {
        double[] direction = Array.ConvertAll(gradient, g => -g);
        var shares = new double[history.Count];
        for (int i = history.Count - 1; i >= 0; i--)
        {
            shares[i] = Dot(history[i].Step, direction) / history[i].Product;
            Add(direction, -shares[i], history[i].Change);
        }

        if (history.Count > 0)
        {
            double scale = history[^1].Product / Dot(history[^1].Change, history[^1].Change);
            for (int c = 0; c < direction.Length; c++)
            {
                direction[c] *= scale;
            }
        }

        for (int i = 0; i < history.Count; i++)
        {
            Add(direction, shares[i] - (Dot(history[i].Change, direction) / history[i].Product), history[i].Step);
        }

        return direction;
    }

    // A pair without curvature would turn the direction uphill.
    private static void Remember(List<(double[] Step, double[] Change, double Product)> history, double[] step, double[] change)
    {
        double product = Dot(step, change);
        if (product > 1e-14 * Dot(change, change))
        {
            history.Add((step, change, product));
            if (history.Count > History)
            {
                history.RemoveAt(0);
            }
        }
    }

    private static double[] Difference(double[] a, double[] b)
    {
        double[] difference = [.. a];
        Add(difference, -1, b);
        return difference;
    }

    private static void Add(double[] target, double factor, double[] source)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] += factor * source[i];
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double Largest(double[] values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }
}

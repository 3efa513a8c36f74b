using System;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Novelty;

/// <summary>Scores a row by the part of it that lies outside the training rows' principal components; higher is more anomalous.</summary>
/// <remarks>
/// As ML.NET's <c>RandomizedPca</c> scores: the norm of the residual relative to the norm of the row, from 0 to 1. The components are
/// exact here, by Jacobi's rotations, where the trainer approximates them.
/// </remarks>
internal sealed class PrincipalComponents
{
    private const int Sweeps = 50;
    private const double Tolerance = 1e-12;

    private readonly double[] _mean;
    private readonly double[][] _components;

    /// <summary>Finds the components of training rows.</summary>
    /// <param name="train">The rows.</param>
    /// <param name="rank">How many to find.</param>
    public PrincipalComponents(double[][] train, int rank)
    {
        int width = train[0].Length;
        _mean = [.. Enumerable.Range(0, width).Select(i => train.Average(row => row[i]))];
        double[,] covariance = new double[width, width];
        foreach (double[] row in train)
        {
            double[] centered = Centered(row);
            for (int i = 0; i < width; i++)
            {
                for (int j = 0; j < width; j++)
                {
                    covariance[i, j] += centered[i] * centered[j] / train.Length;
                }
            }
        }

        double[,] vectors = Rotate(covariance, width);
        _components = [.. Enumerable.Range(0, width).OrderByDescending(i => covariance[i, i]).Take(rank)
            .Select(i => Enumerable.Range(0, width).Select(j => vectors[j, i]).ToArray())];
    }

    /// <summary>Scores rows.</summary>
    public float[] Score(double[][] rows) => Array.ConvertAll(rows, row =>
    {
        double[] centered = Centered(row);
        double norm = Dot(centered, centered);
        double projected = _components.Sum(component => Math.Pow(Dot(component, centered), 2));
        return norm == 0 ? 0 : (float)Math.Sqrt(Math.Max(0, norm - projected) / norm);
    });

    private double[] Centered(double[] row) => [.. row.Zip(_mean, (value, mean) => value - mean)];

    // Makes the matrix diagonal in place; the columns of what is returned are its eigenvectors.
    private static double[,] Rotate(double[,] matrix, int width)
    {
        double[,] vectors = new double[width, width];
        for (int i = 0; i < width; i++)
        {
            vectors[i, i] = 1;
        }

        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            double largest = 0;
            for (int p = 0; p < width; p++)
            {
                for (int q = p + 1; q < width; q++)
                {
                    largest = Math.Max(largest, Math.Abs(matrix[p, q]));
                    Rotate(matrix, vectors, p, q, width);
                }
            }

            if (largest < Tolerance)
            {
                break;
            }
        }

        return vectors;
    }

    private static void Rotate(double[,] matrix, double[,] vectors, int p, int q, int width)
    {
        if (matrix[p, q] == 0)
        {
            return;
        }

        double theta = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double cosine = 1 / Math.Sqrt((tangent * tangent) + 1), sine = tangent * cosine;
        for (int i = 0; i < width; i++)
        {
            (matrix[i, p], matrix[i, q]) = Turn(matrix[i, p], matrix[i, q], cosine, sine);
            (vectors[i, p], vectors[i, q]) = Turn(vectors[i, p], vectors[i, q], cosine, sine);
        }

        for (int i = 0; i < width; i++)
        {
            (matrix[p, i], matrix[q, i]) = Turn(matrix[p, i], matrix[q, i], cosine, sine);
        }
    }

    private static (double P, double Q) Turn(double p, double q, double cosine, double sine) => ((cosine * p) - (sine * q), (sine * p) + (cosine * q));

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}

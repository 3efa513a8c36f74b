using System;
using System.Linq;

namespace Samples.Mnist.Judging;

/// <summary>What is needed of symmetric matrices.</summary>
internal static class SymmetricMatrix
{
    private const int MostSweeps = 50;
    private const double Tolerance = 1e-22; // of the squares off the diagonal, by those on it

    /// <summary>Finds eigenvalues and eigenvectors by Jacobi's rotations (Golub and Van Loan, Matrix Computations, section 8.5).</summary>
    /// <param name="matrix">Symmetric; not changed.</param>
    /// <returns>The values in no order, and a matrix whose columns are the vectors.</returns>
    public static (double[] Values, double[,] Vectors) Eigen(double[,] matrix)
    {
        int size = matrix.GetLength(0);
        var a = (double[,])matrix.Clone();
        var vectors = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            vectors[i, i] = 1;
        }

        for (int sweep = 0; sweep < MostSweeps && !IsDiagonal(a); sweep++)
        {
            for (int p = 0; p < size; p++)
            {
                for (int q = p + 1; q < size; q++)
                {
                    Rotate(a, vectors, p, q);
                }
            }
        }

        return ([.. Enumerable.Range(0, size).Select(i => a[i, i])], vectors);
    }

    /// <summary>Finds the symmetric square root; eigenvalues below zero, which only rounding can make, count as zero.</summary>
    public static double[,] SquareRoot(double[,] matrix)
    {
        (double[] values, double[,] vectors) = Eigen(matrix);
        int size = values.Length;
        var scaled = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                scaled[i, j] = vectors[i, j] * Math.Sqrt(Math.Max(0, values[j]));
            }
        }

        return Product(scaled, vectors, transposeRight: true);
    }

    /// <summary>Multiplies square matrices.</summary>
    public static double[,] Product(double[,] left, double[,] right, bool transposeRight = false)
    {
        int size = left.GetLength(0);
        var product = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                double sum = 0;
                for (int k = 0; k < size; k++)
                {
                    sum += left[i, k] * (transposeRight ? right[j, k] : right[k, j]);
                }

                product[i, j] = sum;
            }
        }

        return product;
    }

    private static bool IsDiagonal(double[,] a)
    {
        double on = 0, off = 0;
        for (int i = 0; i < a.GetLength(0); i++)
        {
            on += a[i, i] * a[i, i];
            for (int j = 0; j < i; j++)
            {
                off += a[i, j] * a[i, j];
            }
        }

        return off <= Tolerance * on;
    }

    // Turns the plane of p and q so that their entry becomes zero.
    private static void Rotate(double[,] a, double[,] vectors, int p, int q)
    {
        if (a[p, q] == 0)
        {
            return;
        }

        double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        double cosine = 1 / Math.Sqrt((tangent * tangent) + 1), sine = tangent * cosine;
        for (int k = 0; k < a.GetLength(0); k++)
        {
            (a[k, p], a[k, q]) = ((cosine * a[k, p]) - (sine * a[k, q]), (sine * a[k, p]) + (cosine * a[k, q]));
            (vectors[k, p], vectors[k, q]) = ((cosine * vectors[k, p]) - (sine * vectors[k, q]), (sine * vectors[k, p]) + (cosine * vectors[k, q]));
        }

        for (int k = 0; k < a.GetLength(0); k++)
        {
            (a[p, k], a[q, k]) = ((cosine * a[p, k]) - (sine * a[q, k]), (sine * a[p, k]) + (cosine * a[q, k]));
        }
    }
}

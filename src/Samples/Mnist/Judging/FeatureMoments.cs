using System;
using System.Linq;

namespace Samples.Mnist.Judging;

/// <summary>The normal distribution that fits features, and how far it is from another.</summary>
/// <param name="Mean">The mean of each feature.</param>
/// <param name="Covariance">Their covariances, divided by the images less one.</param>
internal sealed record FeatureMoments(double[] Mean, double[,] Covariance)
{
    /// <summary>Fits features, a row per image; at least two.</summary>
    public static FeatureMoments Of(float[][] rows)
    {
        int width = rows[0].Length;
        double[] mean = [.. Enumerable.Range(0, width).Select(i => rows.Average(row => (double)row[i]))];
        var covariance = new double[width, width];
        foreach (float[] row in rows)
        {
            for (int i = 0; i < width; i++)
            {
                for (int j = 0; j <= i; j++)
                {
                    covariance[i, j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (rows.Length - 1);
                    covariance[j, i] = covariance[i, j];
                }
            }
        }

        return new FeatureMoments(mean, covariance);
    }

    /// <summary>Gets the squared Fréchet distance, 0 or above, 0 for equal moments: ‖m − n‖² + tr(A + B − 2 (A B)^½).</summary>
    /// <remarks>
    /// The formula of the Fréchet inception distance (Heusel et al. 2017, arXiv:1706.08500, eq. 6) on whatever features these are: not comparable
    /// with distances on Inception's. It falls with the number of images; compare at one number. The trace is taken of (A^½ B A^½)^½, which is
    /// symmetric and has the same eigenvalues.
    /// </remarks>
    public double FrechetDistance(FeatureMoments other)
    {
        double[,] root = SymmetricMatrix.SquareRoot(Covariance);
        double[,] both = SymmetricMatrix.Product(SymmetricMatrix.Product(root, other.Covariance), root);
        double distance = Mean.Zip(other.Mean, (a, b) => (a - b) * (a - b)).Sum() - (2 * SymmetricMatrix.Eigen(both).Values.Sum(v => Math.Sqrt(Math.Max(0, v))));
        for (int i = 0; i < Mean.Length; i++)
        {
            distance += Covariance[i, i] + other.Covariance[i, i];
        }

        return Math.Max(0, distance);
    }
}

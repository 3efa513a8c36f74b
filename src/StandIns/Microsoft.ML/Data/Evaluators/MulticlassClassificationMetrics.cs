using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>The metrics of a multiclass classifier, made from what was counted for each class. Losses are in nats.</summary>
    public sealed class MulticlassClassificationMetrics
    {
        /// <param name="counts">By actual and predicted class.</param>
        /// <param name="losses">Sum of the log-losses of each class.</param>
        /// <param name="ranks">How often the right class came first, second, and so on; the last is for classes not seen in training.</param>
        /// <param name="unknownLoss">Sum of the log-losses of rows whose class was not seen in training.</param>
        internal MulticlassClassificationMetrics(double[][] counts, double[] losses, double[] ranks, double unknownLoss, int topKPredictionCount, string[] classNames)
        {
            double[] actual = counts.Select(row => row.Sum()).ToArray();
            double rows = ranks.Sum();
            int[] present = Enumerable.Range(0, counts.Length).Where(c => actual[c] > 0).ToArray();
            double entropy = -present.Sum(c => actual[c] / rows * Math.Log(actual[c] / rows));

            LogLoss = rows > 0 ? (losses.Sum() + unknownLoss) / rows : 0;
            LogLossReduction = (entropy - LogLoss) / entropy;
            MicroAccuracy = rows > 0 ? Enumerable.Range(0, counts.Length).Sum(c => counts[c][c]) / rows : 0;
            MacroAccuracy = present.Length > 0 ? present.Average(c => counts[c][c] / actual[c]) : 0;
            PerClassLogLoss = losses.Select((loss, c) => actual[c] > 0 ? loss / actual[c] : 0).ToArray();
            TopKPredictionCount = topKPredictionCount;
            var all = new double[topKPredictionCount];
            for (int k = 0; k < all.Length; k++)
                all[k] = (k == 0 ? 0 : all[k - 1]) + (k < ranks.Length && rows > 0 ? ranks[k] / rows : 0);
            TopKAccuracyForAllK = all;
            TopKAccuracy = all.LastOrDefault();
            ConfusionMatrix = new ConfusionMatrix(counts, classNames);
        }

        public double LogLoss { get; }

        public double LogLossReduction { get; }

        public double MacroAccuracy { get; }

        public double MicroAccuracy { get; }

        public double TopKAccuracy { get; }

        public IReadOnlyList<double> TopKAccuracyForAllK { get; }

        public int TopKPredictionCount { get; }

        public IReadOnlyList<double> PerClassLogLoss { get; }

        public ConfusionMatrix ConfusionMatrix { get; }
    }
}

using System;

namespace Microsoft.ML.Data
{
    /// <summary>What a binary evaluation counts, row by row.</summary>
    internal sealed class BinaryCounts
    {
        private double _truePositives, _falsePositives, _trueNegatives, _falseNegatives, _logLoss, _withLoss, _positivesWithLoss;

        public double Accuracy => (_truePositives + _trueNegatives) / All;

        public double PositivePrecision => Share(_truePositives, _truePositives + _falsePositives);

        public double PositiveRecall => Share(_truePositives, _truePositives + _falseNegatives);

        public double NegativePrecision => Share(_trueNegatives, _trueNegatives + _falseNegatives);

        public double NegativeRecall => Share(_trueNegatives, _trueNegatives + _falsePositives);

        public double F1Score => Share(2 * PositivePrecision * PositiveRecall, PositivePrecision + PositiveRecall);

        public double Entropy => EntropyOf((_truePositives + _falseNegatives) / All);

        public double LogLoss => Share(_logLoss, _withLoss);

        public double LogLossReduction
        {
            get
            {
                if (_withLoss == 0)
                    return 0;
                double prior = EntropyOf(_positivesWithLoss / _withLoss);
                return (prior - LogLoss) / prior;
            }
        }

        public double[][] Table => new[] { new[] { _truePositives, _falseNegatives }, new[] { _falsePositives, _trueNegatives } };

        private double All => _truePositives + _falsePositives + _trueNegatives + _falseNegatives;

        /// <param name="probability">Of the positive class; NaN where there is none.</param>
        public void Add(float score, float probability, bool positive)
        {
            if (score > 0)
                (positive ? ref _truePositives : ref _falsePositives)++;
            else
                (positive ? ref _falseNegatives : ref _trueNegatives)++;
            if (float.IsNaN(probability))
                return;
            _logLoss -= Math.Log2(positive ? probability : 1.0 - probability);
            _withLoss++;
            if (positive)
                _positivesWithLoss++;
        }

        private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

        private static double EntropyOf(double p) => p <= 0 || p >= 1 ? 0 : -p * Math.Log2(p) - (1 - p) * Math.Log2(1 - p);
    }
}

using System;

namespace Microsoft.ML.Data
{
    /// <summary>What several observations of a metric come to.</summary>
    public sealed class MetricStatistics
    {
        private double _squares;

        internal MetricStatistics() { }

        public double Mean { get; private set; }

        /// <summary>That of a sample; 0 of a single observation.</summary>
        public double StandardDeviation => Count <= 1 ? 0 : Math.Sqrt(_squares / (Count - 1));

        /// <summary>That of the mean; 0 of a single observation.</summary>
        public double StandardError => StandardDeviation / Math.Sqrt(Math.Max(Count, 1));

        public int Count { get; private set; }

        // Welford 1962: no large sums to subtract from each other.
        internal void Add(double value)
        {
            Count++;
            double distance = value - Mean;
            Mean += distance / Count;
            _squares += distance * (value - Mean);
        }
    }
}

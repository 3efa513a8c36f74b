namespace Microsoft.ML.Data
{
    /// <summary>By how much the metrics of a binary classifier change.</summary>
    public sealed class BinaryClassificationMetricsStatistics
    {
        internal BinaryClassificationMetricsStatistics() { }

        public MetricStatistics AreaUnderRocCurve { get; } = new MetricStatistics();

        public MetricStatistics Accuracy { get; } = new MetricStatistics();

        public MetricStatistics PositivePrecision { get; } = new MetricStatistics();

        public MetricStatistics PositiveRecall { get; } = new MetricStatistics();

        public MetricStatistics NegativePrecision { get; } = new MetricStatistics();

        public MetricStatistics NegativeRecall { get; } = new MetricStatistics();

        public MetricStatistics F1Score { get; } = new MetricStatistics();

        public MetricStatistics AreaUnderPrecisionRecallCurve { get; } = new MetricStatistics();

        internal void AddChange(BinaryClassificationMetrics from, BinaryClassificationMetrics to)
        {
            AreaUnderRocCurve.Add(to.AreaUnderRocCurve - from.AreaUnderRocCurve);
            Accuracy.Add(to.Accuracy - from.Accuracy);
            PositivePrecision.Add(to.PositivePrecision - from.PositivePrecision);
            PositiveRecall.Add(to.PositiveRecall - from.PositiveRecall);
            NegativePrecision.Add(to.NegativePrecision - from.NegativePrecision);
            NegativeRecall.Add(to.NegativeRecall - from.NegativeRecall);
            F1Score.Add(to.F1Score - from.F1Score);
            AreaUnderPrecisionRecallCurve.Add(to.AreaUnderPrecisionRecallCurve - from.AreaUnderPrecisionRecallCurve);
        }
    }
}

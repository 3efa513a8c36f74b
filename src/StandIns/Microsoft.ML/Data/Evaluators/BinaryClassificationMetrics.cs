namespace Microsoft.ML.Data
{
    /// <summary>The metrics of a binary classifier; a row is predicted positive where its score is above 0.</summary>
    public class BinaryClassificationMetrics
    {
        internal BinaryClassificationMetrics(BinaryCounts counts, double areaUnderRocCurve, double areaUnderPrecisionRecallCurve)
        {
            AreaUnderRocCurve = areaUnderRocCurve;
            AreaUnderPrecisionRecallCurve = areaUnderPrecisionRecallCurve;
            Accuracy = counts.Accuracy;
            PositivePrecision = counts.PositivePrecision;
            PositiveRecall = counts.PositiveRecall;
            NegativePrecision = counts.NegativePrecision;
            NegativeRecall = counts.NegativeRecall;
            F1Score = counts.F1Score;
            ConfusionMatrix = new ConfusionMatrix(counts.Table, new[] { "positive", "negative" });
        }

        public double AreaUnderRocCurve { get; }

        public double Accuracy { get; }

        public double PositivePrecision { get; }

        public double PositiveRecall { get; }

        public double NegativePrecision { get; }

        public double NegativeRecall { get; }

        public double F1Score { get; }

        public double AreaUnderPrecisionRecallCurve { get; }

        public ConfusionMatrix ConfusionMatrix { get; }
    }

    /// <summary>Adds the metrics of the probabilities, in bits.</summary>
    public sealed class CalibratedBinaryClassificationMetrics : BinaryClassificationMetrics
    {
        internal CalibratedBinaryClassificationMetrics(BinaryCounts counts, double areaUnderRocCurve, double areaUnderPrecisionRecallCurve)
            : base(counts, areaUnderRocCurve, areaUnderPrecisionRecallCurve)
        {
            LogLoss = counts.LogLoss;
            LogLossReduction = counts.LogLossReduction;
            Entropy = counts.Entropy;
        }

        public double LogLoss { get; }

        public double LogLossReduction { get; }

        public double Entropy { get; }
    }
}

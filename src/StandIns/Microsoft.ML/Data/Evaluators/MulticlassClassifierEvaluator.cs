using System;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Reads the scored rows once; the class with the highest score, the first of equals, is the predicted one.</summary>
    internal static class MulticlassClassifierEvaluator
    {
        private const float SmallestProbability = 1e-15f;

        public static MulticlassClassificationMetrics Evaluate(IDataView data, string label, string score, string predictedLabel, int topK)
        {
            DataViewSchema.Column labelColumn = EvaluatedColumns.Find(data, label, "label", "Single, Double or Key",
                type => LabelGetters.Supports(type) && type is not BooleanDataViewType);
            DataViewSchema.Column scoreColumn = EvaluatedColumns.Find(data, score, "score", "a known-size vector of Single",
                type => type is VectorDataViewType { IsKnownSize: true } vector && vector.ItemType == NumberDataViewType.Single);
            EvaluatedColumns.Find(data, predictedLabel, "predicted label", null, type => true);

            int classes = scoreColumn.Type.SlotCount();
            var counts = Enumerable.Range(0, classes).Select(_ => new double[classes]).ToArray();
            double[] losses = new double[classes], ranks = new double[classes + 1];
            double unknownLoss = 0;
            using DataViewRowCursor cursor = data.GetRowCursor(new[] { labelColumn, scoreColumn });
            Func<float> readLabel = LabelGetters.Of(cursor, labelColumn);
            ValueGetter<VBuffer<float>> readScores = cursor.GetGetter<VBuffer<float>>(scoreColumn);
            VBuffer<float> buffer = default;
            var scores = new float[classes];
            while (cursor.MoveNext())
            {
                float number = readLabel();
                readScores(ref buffer);
                buffer.CopyTo(scores);
                if (!(number >= 0) || number != MathF.Floor(number) || !scores.All(float.IsFinite))
                    continue;
                if (number >= classes)
                {
                    unknownLoss -= Math.Log(SmallestProbability);
                    ranks[classes]++;
                    continue;
                }
                int actual = (int)number;
                losses[actual] -= Math.Log(Math.Clamp(scores[actual], SmallestProbability, 1));
                ranks[scores.Where((s, c) => s > scores[actual] || s == scores[actual] && c < actual).Count()]++;
                counts[actual][Array.IndexOf(scores, scores.Max())]++;
            }
            return new MulticlassClassificationMetrics(counts, losses, ranks, unknownLoss, topK, ClassNames(labelColumn, scoreColumn, classes));
        }

        private static string[] ClassNames(DataViewSchema.Column label, DataViewSchema.Column score, int classes)
        {
            VBuffer<ReadOnlyMemory<char>> names = default;
            if (score.HasSlotNames())
                score.GetSlotNames(ref names);
            else if (label.HasKeyValues())
                label.GetKeyValues(ref names);
            return names.Length == classes ? names.DenseValues().Select(n => n.ToString()).ToArray()
                : Enumerable.Range(0, classes).Select(c => c.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        }
    }
}

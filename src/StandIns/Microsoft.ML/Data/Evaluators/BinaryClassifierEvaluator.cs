using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Reads the scored rows once, and makes metrics of them. Rows without label or with a score that is not finite are left out.</summary>
    internal static class BinaryClassifierEvaluator
    {
        public static BinaryClassificationMetrics Evaluate(IDataView data, string label, string score, string predictedLabel)
        {
            (BinaryCounts counts, List<(float, bool)> rows) = Read(data, label, score, null, predictedLabel);
            return new BinaryClassificationMetrics(counts, RankingCurves.AreaUnderRoc(rows), RankingCurves.AreaUnderPrecisionRecall(rows));
        }

        public static CalibratedBinaryClassificationMetrics Evaluate(IDataView data, string label, string score, string probability, string predictedLabel)
        {
            (BinaryCounts counts, List<(float, bool)> rows) = Read(data, label, score, probability, predictedLabel);
            return new CalibratedBinaryClassificationMetrics(counts, RankingCurves.AreaUnderRoc(rows), RankingCurves.AreaUnderPrecisionRecall(rows));
        }

        private static (BinaryCounts, List<(float Score, bool Positive)>) Read(IDataView data, string label, string score, string probability, string predictedLabel)
        {
            DataViewSchema.Column labelColumn = EvaluatedColumns.Find(data, label, "label", "Single, Double, Boolean, or a Key with cardinality 2",
                type => LabelGetters.Supports(type) && (type is not KeyDataViewType key || key.Count == 2));
            DataViewSchema.Column scoreColumn = EvaluatedColumns.Find(data, score, "score", "Single", type => type == NumberDataViewType.Single);
            EvaluatedColumns.Find(data, predictedLabel, "predicted label", null, type => true);
            var needed = new List<DataViewSchema.Column> { labelColumn, scoreColumn };
            if (probability != null)
                needed.Add(EvaluatedColumns.Find(data, probability, "probability", "Single", type => type == NumberDataViewType.Single));

            var counts = new BinaryCounts();
            var rows = new List<(float, bool)>();
            using DataViewRowCursor cursor = data.GetRowCursor(needed);
            System.Func<float> readLabel = LabelGetters.Of(cursor, labelColumn);
            ValueGetter<float> readScore = cursor.GetGetter<float>(scoreColumn);
            ValueGetter<float> readProbability = probability == null ? null : cursor.GetGetter<float>(needed.Last());
            while (cursor.MoveNext())
            {
                float actual = readLabel(), value = 0, chance = float.NaN;
                readScore(ref value);
                if (!float.IsFinite(value) || float.IsNaN(actual))
                    continue;
                readProbability?.Invoke(ref chance);
                counts.Add(value, chance, actual > 0);
                rows.Add((value, actual > 0));
            }
            return (counts, rows);
        }
    }

    internal static class EvaluatedColumns
    {
        /// <summary>The column an evaluation needs, refused by role and name where it is missing or of another type.</summary>
        public static DataViewSchema.Column Find(IDataView data, string name, string role, string expected, System.Func<DataViewType, bool> suits)
        {
            System.ArgumentNullException.ThrowIfNull(data);
            DataViewSchema.Column column = data.Schema.GetColumnOrNull(name) ?? throw GetterErrors.MissingColumn("schema", role, name);
            return suits(column.Type) ? column : throw GetterErrors.Mismatch("schema", role, name, expected, column.Type.ToString());
        }
    }
}

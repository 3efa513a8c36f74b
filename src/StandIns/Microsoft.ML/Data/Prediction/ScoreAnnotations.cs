using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>What the columns of a scorer say about themselves.</summary>
    internal static class ScoreAnnotations
    {
        public const string Score = "Score", Probability = "Probability", PredictedLabel = "PredictedLabel";
        public const string Binary = "BinaryClassification", Multiclass = "MulticlassClassification";

        private static readonly KeyDataViewType SetIdType = new KeyDataViewType(typeof(uint), int.MaxValue);

        /// <summary>One more than the highest id of the scorers that came before.</summary>
        public static uint NextSetId(DataViewSchema schema)
            => schema.Where(c => c.Annotations.Schema.GetColumnOrNull(AnnotationKinds.ScoreColumnSetId) != null).Select(c =>
            {
                uint id = 0;
                c.Annotations.GetValue(AnnotationKinds.ScoreColumnSetId, ref id);
                return id;
            }).DefaultIfEmpty(0u).Max() + 1;

        public static DataViewSchema.Annotations.Builder Builder(uint setId, string columnKind, string valueKind)
        {
            var builder = new DataViewSchema.Annotations.Builder();
            builder.AddPrimitiveValue(AnnotationKinds.ScoreColumnSetId, SetIdType, setId);
            builder.AddPrimitiveValue(AnnotationKinds.ScoreColumnKind, TextDataViewType.Instance, columnKind.AsMemory());
            builder.AddPrimitiveValue(AnnotationKinds.ScoreValueKind, TextDataViewType.Instance, valueKind.AsMemory());
            return builder;
        }

        /// <summary>The shape of what <see cref="Builder"/> makes, and more.</summary>
        public static SchemaShape Shape(params SchemaShape.Column[] more)
            => new SchemaShape(new List<SchemaShape.Column>
            {
                new SchemaShape.Column(AnnotationKinds.ScoreColumnSetId, SetIdType),
                new SchemaShape.Column(AnnotationKinds.ScoreColumnKind, TextDataViewType.Instance),
                new SchemaShape.Column(AnnotationKinds.ScoreValueKind, TextDataViewType.Instance),
            }.Concat(more));

        public static SchemaShape.Column[] BinaryColumns(bool calibrated)
        {
            var columns = new List<SchemaShape.Column>
            {
                new SchemaShape.Column(PredictedLabel, BooleanDataViewType.Instance, Shape()),
                new SchemaShape.Column(Score, NumberDataViewType.Single, Shape()),
            };
            if (calibrated)
                columns.Add(new SchemaShape.Column(Probability, NumberDataViewType.Single,
                    Shape(new SchemaShape.Column(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance))));
            return columns.ToArray();
        }
    }
}

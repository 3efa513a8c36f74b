using System;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Classification;

/// <summary>The columns a classifier or an encoder adds, with the annotations that ML.NET's own give them.</summary>
internal static class ScoreColumns
{
    private const string SetId = "ScoreColumnSetId";
    private static readonly KeyDataViewType _setIdType = new(typeof(uint), int.MaxValue);

    /// <summary>Adds them to a schema.</summary>
    /// <param name="input">The columns there are.</param>
    /// <param name="weightColumnName">The name of the column of weights; <see langword="null"/> for none.</param>
    public static DataViewSchema AddTo(DataViewSchema input, string? weightColumnName)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(input);
        uint set = NextSet(input);
        builder.AddColumn(GanColumnNames.PredictedLabel, BooleanDataViewType.Instance, Annotations(set, GanColumnNames.PredictedLabel).ToAnnotations());
        builder.AddColumn(GanColumnNames.Score, NumberDataViewType.Single, Annotations(set, GanColumnNames.Score).ToAnnotations());
        DataViewSchema.Annotations.Builder probability = Annotations(set, GanColumnNames.Probability);
        probability.AddPrimitiveValue("IsNormalized", BooleanDataViewType.Instance, true);
        builder.AddColumn(GanColumnNames.Probability, NumberDataViewType.Single, probability.ToAnnotations());
        if (weightColumnName is not null)
        {
            builder.AddColumn(weightColumnName, NumberDataViewType.Single);
        }

        return builder.ToSchema();
    }

    /// <summary>Adds an embedding, and the score of an anomaly detector, to a schema.</summary>
    /// <param name="input">The columns there are.</param>
    /// <param name="latentDimension">The slots of the embedding.</param>
    public static DataViewSchema AddEmbeddingTo(DataViewSchema input, int latentDimension)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(input);
        builder.AddColumn(GanColumnNames.Embedding, new VectorDataViewType(NumberDataViewType.Single, latentDimension));
        builder.AddColumn(
            GanColumnNames.Score, NumberDataViewType.Single, Annotations(NextSet(input), GanColumnNames.Score, "AnomalyDetection").ToAnnotations());
        return builder.ToSchema();
    }

    private static DataViewSchema.Annotations.Builder Annotations(uint set, string value, string kind = "BinaryClassification")
    {
        var builder = new DataViewSchema.Annotations.Builder();
        builder.AddPrimitiveValue(SetId, _setIdType, set);
        builder.AddPrimitiveValue("ScoreColumnKind", TextDataViewType.Instance, kind.AsMemory());
        builder.AddPrimitiveValue("ScoreValueKind", TextDataViewType.Instance, value.AsMemory());
        return builder;
    }

    // One more than the classifiers before have used.
    private static uint NextSet(DataViewSchema input) => input
        .Where(c => c.Annotations.Schema.GetColumnOrNull(SetId)?.Type is KeyDataViewType { RawType: var type } && type == typeof(uint))
        .Select(c =>
        {
            uint id = 0;
            c.Annotations.GetValue(SetId, ref id);
            return id;
        }).DefaultIfEmpty(0u).Max() + 1;
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>A discriminator as a chain of ML.NET's own transformers, which ML.NET can save and load; and back.</summary>
/// <remarks>
/// A component of ours cannot be saved by public means, a mapping of ours can: by the name of its contract, which ML.NET finds in this assembly when it loads
/// the chain, with no registration. The chain makes a vector of the row, carries the discriminator as text in a lookup, and scores.
/// </remarks>
internal static class DiscriminatorChain
{
    /// <summary>Builds the chain.</summary>
    public static ITransformer Build(GanDiscriminatorTransformer transformer)
    {
        var mlContext = new MLContext();
        TableSchema schema = transformer.Model.Schema;
        var chain = new EstimatorChain<ITransformer>();
        List<string> made = [];
        foreach (WireColumn column in new DiscriminatorWire(schema).Columns)
        {
            made.Add($"{SavedColumns.Vector}{made.Count}");
            chain = column.AppendTo(chain, mlContext, made[^1]);
        }

        string blob = Convert.ToBase64String(DiscriminatorBlob.Write(transformer));
        chain = chain
            .Append((IEstimator<ITransformer>)mlContext.Transforms.Concatenate(SavedColumns.Vector, [.. made]))
            .Append((IEstimator<ITransformer>)mlContext.Transforms.CustomMapping<SavedKeyInput, SavedKey>(SavedKeyFactory.Map, SavedColumns.KeyContract))
            .Append((IEstimator<ITransformer>)mlContext.Transforms.Conversion.MapValue(
                SavedColumns.Blob, [KeyValuePair.Create(SavedColumns.KeyValue, blob)], SavedColumns.Key))
            .Append((IEstimator<ITransformer>)mlContext.Transforms.CustomMapping<SavedRow, SavedScore>(SavedScoreFactory.Map, SavedColumns.ScoreContract));
        if (transformer.Weight is { } weight)
        {
            chain = chain.Append((IEstimator<ITransformer>)mlContext.Transforms.CopyColumns(weight.Name, SavedColumns.Weight));
        }

        string[] temporary = [.. made, SavedColumns.Vector, SavedColumns.Key, SavedColumns.Blob, SavedColumns.Weight];
        return chain
            .Append((IEstimator<ITransformer>)mlContext.Transforms.DropColumns(temporary))
            .Fit(new EmptyDataView(schema.Source));
    }

    /// <summary>Finds the last discriminator of a loaded pipeline; <see langword="null"/> where there is none.</summary>
    public static GanDiscriminatorTransformer? Find(ITransformer loaded)
    {
        var mlContext = new MLContext();
        IDataView row = mlContext.Data.LoadFromEnumerable((IEnumerable<SavedScore>)[new SavedScore()]);
        GanDiscriminatorTransformer? found = null;
        foreach (ITransformer step in Flatten(loaded))
        {
            if (step is GanDiscriminatorTransformer transformer)
            {
                found = transformer;
            }
            else if (Adds(step, row.Schema) is { } added)
            {
                row = step.Transform(row);
                found = added == SavedColumns.Blob ? SavedDiscriminator.Of(Text(row)).Transformer : found;
            }
        }

        return found;
    }

    private static IEnumerable<ITransformer> Flatten(ITransformer transformer) =>
        transformer is IEnumerable<ITransformer> chain ? chain.SelectMany(Flatten) : [transformer];

    // Which of the two columns a step adds to a row that has nothing else; other steps miss their columns.
    private static string? Adds(ITransformer step, DataViewSchema row)
    {
        try
        {
            DataViewSchema schema = step.GetOutputSchema(row);
            return schema.Count == row.Count + 1 && schema[^1].Name is SavedColumns.Key or SavedColumns.Blob ? schema[^1].Name : null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<char> Text(IDataView view) => view.GetColumn<ReadOnlyMemory<char>>(SavedColumns.Blob).First();
}

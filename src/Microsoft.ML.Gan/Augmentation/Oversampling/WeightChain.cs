using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Gan.Augmentation.Oversampling;

/// <summary>The way from a label to its weight in steps of ML.NET's own.</summary>
/// <remarks>
/// What MapValue does not know becomes NaN where values are Singles and 0 where they are whole numbers. So a label becomes a number from 1 first, and that
/// a weight: 0 has one, too.
/// </remarks>
internal static class WeightChain
{
    // Part of what a saved pipeline holds; dropped at the end.
    private const string Place = "__gan_class";

    /// <summary>Builds the chain.</summary>
    /// <param name="schema">The columns of the rows that were fitted.</param>
    /// <param name="label">The label.</param>
    /// <param name="outputColumnName">The column of weights.</param>
    /// <param name="weights">The weight of each code of the label.</param>
    public static ITransformer Build(DataViewSchema schema, SourceColumn label, string outputColumnName, IReadOnlyList<double> weights)
    {
        var mlContext = new MLContext();
        var ofPlaces = weights.Select((weight, code) => KeyValuePair.Create(code + 1, (float)weight)).Prepend(KeyValuePair.Create(0, 1f));
        return new EstimatorChain<ITransformer>()
            .Append(PlaceOf(mlContext, label))
            .Append((IEstimator<ITransformer>)mlContext.Transforms.Conversion.MapValue(outputColumnName, ofPlaces, Place))
            .Append((IEstimator<ITransformer>)mlContext.Transforms.DropColumns(Place))
            .Fit(new EmptyDataView(schema));
    }

    private static IEstimator<ITransformer> PlaceOf(MLContext mlContext, SourceColumn label)
    {
        Type type = label.Column.Type is TextDataViewType ? typeof(string) : label.Column.Type.RawType;
        return (IEstimator<ITransformer>)typeof(WeightChain)
            .GetMethod(nameof(PlaceOfTyped), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type)
            .Invoke(null, [mlContext, label])!;
    }

    private static ValueMappingEstimator<T, int> PlaceOfTyped<T>(MLContext mlContext, SourceColumn label) => mlContext.Transforms.Conversion.MapValue(
        Place, label.Values.Select((value, code) => KeyValuePair.Create(TextValue.Read<T>(value), code + 1)), label.Column.Name);
}

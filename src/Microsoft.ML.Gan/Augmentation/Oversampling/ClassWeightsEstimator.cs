using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Augmentation.Oversampling;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <summary>Adds a column of example weights that let every class count as much as any other.</summary>
/// <remarks>
/// A row weighs n / (classes × rows of its class), of the rows that were fitted, so that the weights of these add up to n; a label that was not among them weighs 1.
/// Name the column in the trainer's <c>exampleWeightColumnName</c>. The step reads the label; where rows are scored that have none, append it with
/// <see cref="TransformerScope.Training"/>, which keeps it out of the pipeline that scores. Saved, it is a chain of ML.NET's own steps, which needs nothing of this
/// library to load.
/// </remarks>
public sealed class ClassWeightsEstimator : IEstimator<ClassWeightsTransformer>
{
    private readonly IHostEnvironment _env;
    private readonly string _outputColumnName;
    private readonly string _labelColumnName;

    /// <summary>Makes the step.</summary>
    /// <param name="env">The environment: an <see cref="MLContext"/>.</param>
    /// <param name="outputColumnName">The column of weights, of type Single.</param>
    /// <param name="labelColumnName">The label: a Boolean, a text, a key, or a number of few values.</param>
    /// <exception cref="ArgumentException">The names are empty, or the same.</exception>
    public ClassWeightsEstimator(IHostEnvironment env, string outputColumnName, string labelColumnName)
    {
        ArgumentNullException.ThrowIfNull(env);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(labelColumnName);
        (_env, _outputColumnName, _labelColumnName) = (env, outputColumnName, labelColumnName);
        if (outputColumnName == labelColumnName)
        {
            throw Errors.WeightsInLabel(outputColumnName);
        }
    }

    /// <summary>Counts the rows of each class.</summary>
    /// <param name="input">The rows; the label is read once, and nothing else.</param>
    /// <returns>The transformer.</returns>
    /// <exception cref="ArgumentException">The label is missing in a row, or is no label; or there are no rows.</exception>
    public ClassWeightsTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        using IChannel channel = _env.Register("ClassWeights").Start("Fit");
        RowLabels labels = TableReader.ReadLabels(input, _labelColumnName, default);
        TableColumn label = labels.Label!;
        int[] counts = AugmentationPlan.Count(label, labels.Codes);
        double[] weights = Array.ConvertAll(counts, n => (double)labels.RowCount / (counts.Length * (double)n));
        channel.Info(
            MessageSensitivity.Schema, "Class weights: {0}", string.Join(", ", label.Categories.Zip(weights, (name, w) => FormattableString.Invariant($"'{name}': {w:G4}"))));
        return new ClassWeightsTransformer(
            label.Categories.Zip(weights).ToDictionary(pair => pair.First, pair => pair.Second),
            WeightChain.Build(input.Schema, labels.Source!, _outputColumnName, weights));
    }

    /// <summary>Adds the column of weights to a shape.</summary>
    /// <param name="inputSchema">The shape of the columns.</param>
    /// <returns>The shape with a scalar of type Single.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The label is not there.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        SchemaCheck.Columns([.. inputSchema.Select(c => c.Name)], _labelColumnName, []);
        var builder = new DataViewSchema.Builder();
        builder.AddColumn(_outputColumnName, NumberDataViewType.Single);
        return SchemaShapes.With(inputSchema, builder.ToSchema());
    }
}

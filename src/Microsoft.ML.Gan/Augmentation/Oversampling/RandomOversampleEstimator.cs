using System;
using System.Linq;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Augmentation.Oversampling;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <summary>Repeats rows of rare classes, drawn at random with replacement, for the steps that follow.</summary>
/// <remarks>
/// Works with columns of any type: nothing but the label is read, and the repeated rows come from a second pass over the view. The
/// schema stays as it is, and only the fitted data grows, as with <see cref="GanAugmentEstimator"/>; append the step flatly.
/// Repeated rows follow the real ones in the order of the data.
/// </remarks>
public sealed class RandomOversampleEstimator : IEstimator<OversampleTransformer>
{
    private readonly IHostEnvironment _env;
    private readonly Options _options;

    /// <summary>Makes the step.</summary>
    /// <param name="env">Whose log is told and whose seed is used: an <see cref="MLContext"/>.</param>
    /// <param name="options">How many rows of which class are appended; copied.</param>
    /// <exception cref="ArgumentException">An option is out of range, or two contradict each other.</exception>
    public RandomOversampleEstimator(IHostEnvironment env, Options options)
    {
        ArgumentNullException.ThrowIfNull(env);
        ArgumentNullException.ThrowIfNull(options);
        (_env, _options) = (env, (Options)options.Copy());
        AugmentationPlan.Settle(_options);
    }

    /// <summary>Reads the label once, and draws which rows are repeated.</summary>
    /// <param name="input">The data that the transformer will append to, once.</param>
    /// <returns>The transformer.</returns>
    /// <exception cref="ArgumentException">The label is missing in a row, has one class or too many; or there are no rows.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    public OversampleTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        IHost host = _env.Register("RandomOversample");
        RowLabels labels = TableReader.ReadLabels(input, _options.LabelColumnName, _options.CancellationToken);
        AugmentationPlan plan = AugmentationPlan.Make(_options, labels.Label, labels.Codes, labels.RowCount);
        int[] times = RandomRows.Draw(labels, plan, _options.Seed ?? host.Rand.Next());
        AppendReport.Write(host, labels.Label, labels.RowCount, plan);
        return new OversampleTransformer(input, new RepeatedRows(times));
    }

    /// <summary>Returns the shape it is given, after a look for the label.</summary>
    /// <param name="inputSchema">The shape of the columns.</param>
    /// <returns><paramref name="inputSchema"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The label is not there.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        SchemaCheck.Columns([.. inputSchema.Select(c => c.Name)], _options.LabelColumnName, []);
        return inputSchema;
    }

    /// <summary>How many rows of which class are repeated.</summary>
    public sealed class Options : OversamplingOptions
    {
    }
}

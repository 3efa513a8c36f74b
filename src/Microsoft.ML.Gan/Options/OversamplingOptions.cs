using System.Threading;
using Microsoft.ML.Gan.Augmentation;

namespace Microsoft.ML.Gan;

/// <summary>How many rows of which class an oversampler appends.</summary>
/// <remarks>One of <see cref="RowCount"/>, <see cref="Ratio"/> and <see cref="Balance"/> is set; where none is, and there is a
/// label, the classes are balanced. The options are copied when an estimator is built.</remarks>
public abstract class OversamplingOptions : IRowAsk
{
    /// <summary>Gets or sets the label: a Boolean, a text, a key, or a number of few values.</summary>
    /// <value>The default is "Label"; <see langword="null"/> for data without one.</value>
    public string? LabelColumnName { get; set; } = GanColumnNames.Label;

    /// <summary>Gets or sets the number of rows to append.</summary>
    /// <value>The default is <see langword="null"/>; at least 1.</value>
    /// <remarks>With a label, classes are appended in their real frequencies.</remarks>
    public int? RowCount { get; set; }

    /// <summary>Gets or sets the number of rows to append per real row.</summary>
    /// <value>The default is <see langword="null"/>; above 0 and at most 10.</value>
    /// <remarks>With a label, classes are appended in their real frequencies.</remarks>
    public double? Ratio { get; set; }

    /// <summary>Gets or sets whether every class of the label is filled up to the largest.</summary>
    /// <value>The default is <see langword="false"/>, which means yes where nothing else is asked and there is a label.</value>
    public bool Balance { get; set; }

    /// <summary>Gets or sets the seed that gives the same rows again.</summary>
    /// <value>The default, <see langword="null"/>, takes a seed from the environment: <c>new MLContext(seed: ...)</c>.</value>
    public int? Seed { get; set; }

    /// <summary>Gets or sets the token that ends a fit early with an <see cref="System.OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; set; }

    internal OversamplingOptions Copy() => (OversamplingOptions)MemberwiseClone();
}

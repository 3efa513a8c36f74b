using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Threading;

namespace Microsoft.ML.Gan;

/// <summary>How two tables are compared.</summary>
public sealed class DriftOptions
{
    /// <summary>Gets or sets the columns that are left out.</summary>
    /// <value>The default is none.</value>
    [Required]
    public IReadOnlyList<string> IgnoredColumnNames { get; set; } = [];

    /// <summary>Gets or sets the chance of a false alarm that is put up with.</summary>
    /// <value>The default is 0.01.</value>
    [Range(1e-6, 0.5)]
    public double SignificanceLevel { get; set; } = 0.01;

    /// <summary>Gets or sets how often the tables' rows are mixed to see what chance alone does.</summary>
    /// <value>The default is 999: no p-value is below 0.001.</value>
    [Range(19, 1_000_000)]
    public int NumberOfPermutations { get; set; } = 999;

    /// <summary>Gets or sets the most updates of the discriminator.</summary>
    /// <value>The default is 1,000; the training ends sooner when nothing is gained on rows kept apart.</value>
    [Range(1, 1_000_000)]
    public int MaximumSteps { get; set; } = 1000;

    /// <summary>Gets or sets the most rows of a table that are looked at, drawn at random.</summary>
    /// <value>The default is 20,000.</value>
    [Range(40, 10_000_000)]
    public int MaximumRows { get; set; } = 20_000;

    /// <summary>Gets or sets the seed that gives the same result again.</summary>
    /// <value>The default, <see langword="null"/>, takes a seed from the environment.</value>
    public int? Seed { get; set; }

    /// <summary>Gets or sets the token that ends the comparison early with an <see cref="System.OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; set; }
}

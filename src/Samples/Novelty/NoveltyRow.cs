using Microsoft.ML.Data;
using Samples.Adult;

namespace Samples.Novelty;

/// <summary>A person of the Adult table, or one that cannot be.</summary>
internal sealed class NoveltyRow : AdultRow
{
    /// <summary>Gets or sets what is wrong with the row; empty for a real one.</summary>
    [NoColumn]
    public string Anomaly { get; set; } = string.Empty;

    /// <summary>Gets or sets how typical the row is, by the discriminator.</summary>
    [NoColumn]
    public float Score { get; set; }
}

using System.ComponentModel;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>What a saved discriminator adds to a row.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SavedScore
{
    /// <summary>Gets or sets a value indicating whether the row looks real.</summary>
    public bool PredictedLabel { get; set; }

    /// <summary>Gets or sets the logarithm of the odds.</summary>
    public float Score { get; set; }

    /// <summary>Gets or sets how likely it is.</summary>
    public float Probability { get; set; }

    /// <summary>Gets or sets the odds, up to a largest weight.</summary>
    [ColumnName(SavedColumns.Weight)]
    public float Weight { get; set; }
}

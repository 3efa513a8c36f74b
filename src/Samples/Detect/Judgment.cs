namespace Samples.Detect;

/// <summary>A discriminator's answer for one row, and the truth.</summary>
internal sealed class Judgment
{
    public bool PredictedLabel { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    /// <summary>Gets or sets whether the row is real; no column of a scored view, so it is filled in by hand.</summary>
    public bool IsReal { get; set; }
}

namespace Microsoft.ML.Gan;

/// <summary>What a report tells beside the evaluation itself.</summary>
public sealed class ReportOptions
{
    /// <summary>Gets or sets the heading.</summary>
    /// <value>The default, <see langword="null"/>, is "Synthetic rows, compared with real ones".</value>
    public string? Title { get; set; }

    /// <summary>Gets or sets the model that made the rows: its training is drawn, with the monitor's alarms, and its options are listed.</summary>
    /// <value>The default is <see langword="null"/>: the report says nothing of a training.</value>
    /// <remarks>Its history and its options are read, no rows; a disposed model will do.</remarks>
    public GanModel? Model { get; set; }

    /// <summary>Gets or sets a comparison of augmentations, whose gains are drawn with their intervals.</summary>
    /// <value>The default is <see langword="null"/>: the report says nothing of any.</value>
    public AugmentationComparison? Comparison { get; set; }
}

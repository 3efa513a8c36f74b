namespace Microsoft.ML.Gan;

/// <summary>Lets an augmenter step aside where its rows do not help: before it appends any, remedies are compared on held-out rows.</summary>
public sealed class AugmentationGate
{
    /// <summary>Gets or sets the steps that follow the augmenter in the pipeline, a trainer at their end.</summary>
    /// <value>The default is <see langword="null"/>; it must be set. It is fitted once per candidate and split.</value>
    public IEstimator<ITransformer>? TrainerPipeline { get; set; }

    /// <summary>Gets or sets how remedies are compared.</summary>
    /// <value>The defaults of <see cref="AugmentationComparisonOptions"/>. How the GAN is fitted is what the augmenter's own options say; a seed, a progress or a token
    /// that is left open is the augmenter's.</value>
    public AugmentationComparisonOptions Comparison { get; set; } = new();

    internal AugmentationGate Copy() => new() { TrainerPipeline = TrainerPipeline, Comparison = Comparison.Copy() };
}

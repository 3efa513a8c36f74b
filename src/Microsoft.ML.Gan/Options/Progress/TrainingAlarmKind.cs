namespace Microsoft.ML.Gan;

/// <summary>The ways a training goes wrong that can be told while it runs.</summary>
public enum TrainingAlarmKind
{
    /// <summary>The generator leaves out much of what is real: whole categories, or the neighborhoods of most real rows.</summary>
    ModeCollapse,

    /// <summary>Generated rows are too much alike, or the same over and over.</summary>
    DiversityLoss,

    /// <summary>The discriminator is sure of nearly everything, and hardly any gradient is left for the generator.</summary>
    VanishingGradient,

    /// <summary>The gradient of one of the networks is far beyond what it was.</summary>
    ExplodingGradient,

    /// <summary>The discriminator cannot tell real from generated rows although they are far apart, so it teaches the generator nothing.</summary>
    WeakDiscriminator,

    /// <summary>The discriminator knows the real rows by heart: most of its advantage is lost on rows held out.</summary>
    Overfitting,
}

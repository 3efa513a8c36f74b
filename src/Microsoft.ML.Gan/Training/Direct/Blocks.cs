namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>Which of the three blocks of a <see cref="StackedMatrix"/>.</summary>
internal enum Blocks
{
    /// <summary>Real packs, then fake ones.</summary>
    Pairs,

    /// <summary>Fake packs.</summary>
    Fakes,

    /// <summary>The mixtures of both at which the gradient penalty looks.</summary>
    Mixtures,

    /// <summary>All three.</summary>
    All,
}

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>Which rows a model is learned from.</summary>
internal enum UtilityRows
{
    /// <summary>The real ones.</summary>
    Real,

    /// <summary>The synthetic ones.</summary>
    Synthetic,

    /// <summary>Both.</summary>
    Both,
}

namespace Microsoft.ML.Gan.Evaluation.Detection.Boosting;

/// <summary>The sizes of an ensemble of trees: the defaults of scikit-learn's HistGradientBoostingClassifier.</summary>
internal static class BoostingSettings
{
    /// <summary>The trees.</summary>
    public const int Trees = 100;

    /// <summary>The share of a tree's answer that is added.</summary>
    public const double LearningRate = 0.1;

    /// <summary>The most leaves of a tree.</summary>
    public const int Leaves = 31;

    /// <summary>The fewest rows of a leaf.</summary>
    public const int LeafRows = 20;

    /// <summary>The most bins of a column, without that of missing values.</summary>
    public const int Bins = 255;

    /// <summary>The least second derivative of a leaf.</summary>
    public const double LeafHessian = 1e-3;

    /// <summary>What steadies the order of rare categories: added to their second derivative; those with less take no part in it.</summary>
    public const double CategorySmoothing = 10;
}

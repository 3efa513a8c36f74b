namespace Microsoft.ML.Gan.Evaluation.Linear;

/// <summary>What a linear model is fitted by.</summary>
internal enum LinearLoss
{
    /// <summary>Log loss of two classes; targets 0 and 1.</summary>
    Logistic,

    /// <summary>Cross entropy of several classes; targets 0 and on.</summary>
    Softmax,

    /// <summary>Half the squared error.</summary>
    Squares,
}

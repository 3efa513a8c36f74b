namespace Microsoft.ML.Gan;

/// <summary>What remedies are compared by, on real rows that were held out.</summary>
public enum AugmentationMetric
{
    /// <summary><see cref="AreaUnderPrecisionRecallCurve"/> for two classes, <see cref="MacroAccuracy"/> for more.</summary>
    Automatic,

    /// <summary>The area under the precision-recall curve of the positive class, 0 to 1, higher is better: how well rare positives are ranked.
    /// Its chance level is the share of positives. As ML.NET computes it (Boyd, Eng and Page 2013).</summary>
    AreaUnderPrecisionRecallCurve,

    /// <summary>The area under the ROC curve, 0 to 1, higher is better, .5 is chance.</summary>
    AreaUnderRocCurve,

    /// <summary>F1 of the positive class at the trainer's threshold, 0 to 1, higher is better. Balancing moves the threshold, and so this.</summary>
    F1Score,

    /// <summary>The share of rows predicted correctly, 0 to 1, higher is better; of rare classes it says little.</summary>
    Accuracy,

    /// <summary>The mean negative logarithm of the probability of the right class, at least 0, lower is better: bits for two classes, nats for more, as in ML.NET.</summary>
    LogLoss,

    /// <summary>The mean over classes of the share of their rows predicted correctly, 0 to 1, higher is better.</summary>
    MacroAccuracy,
}

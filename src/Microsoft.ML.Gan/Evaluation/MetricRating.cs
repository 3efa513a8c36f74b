namespace Microsoft.ML.Gan;

/// <summary>How a measure is to be taken.</summary>
public enum MetricRating
{
    /// <summary>As real rows would have it, or nearly.</summary>
    Good,

    /// <summary>A difference that may matter.</summary>
    Fair,

    /// <summary>A difference that will matter.</summary>
    Poor,

    /// <summary>A figure that is good or bad only beside others.</summary>
    Unrated,
}

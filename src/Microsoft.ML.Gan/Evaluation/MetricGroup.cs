namespace Microsoft.ML.Gan;

/// <summary>What a measure of synthetic rows is about.</summary>
public enum MetricGroup
{
    /// <summary>Whether columns and pairs of columns are distributed as in real rows.</summary>
    Fidelity,

    /// <summary>Whether everything that real rows have is there, and nothing else.</summary>
    Coverage,

    /// <summary>Whether a classifier can tell synthetic from real rows.</summary>
    Detection,

    /// <summary>Whether a model learned from synthetic rows works on real ones.</summary>
    Utility,

    /// <summary>Whether synthetic rows give away rows that were learned.</summary>
    Privacy,
}

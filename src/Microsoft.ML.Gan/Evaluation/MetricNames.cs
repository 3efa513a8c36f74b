namespace Microsoft.ML.Gan.Evaluation;

/// <summary>What the measures are called.</summary>
internal static class MetricNames
{
    public const string Shape = "Shape of columns";
    public const string Trend = "Trends of pairs";
    public const string MixtureDiscrepancy = "Mixture discrepancy";
    public const string ClassFidelity = "Trends within classes";
    public const string CategoryCoverage = "Category coverage";
    public const string RangeCoverage = "Range coverage";
    public const string Precision = "Precision";
    public const string Recall = "Recall";
    public const string Density = "Density";
    public const string Coverage = "Coverage";
    public const string AlphaPrecision = "Alpha-precision";
    public const string BetaRecall = "Beta-recall";
    public const string LinearDetection = "Detection, linear";
    public const string TreeDetection = "Detection, trees";
    public const string Utility = "Utility";
    public const string AugmentationGain = "Gain of augmentation";
    public const string ClosestRecord = "Closest record";
    public const string CloserToLearned = "Closer to learned rows";
    public const string NeighborDistanceRatio = "Neighbor distance ratio";
    public const string Copies = "Copies";
    public const string MembershipInference = "Membership inference";
    public const string AttributeDisclosure = "Attribute disclosure";
}

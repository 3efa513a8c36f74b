namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>A model of the label that is learned from some rows and judged on held-out ones.</summary>
internal interface IUtilityModel
{
    /// <summary>Learns from rows and judges the answers for held-out rows.</summary>
    Judgment Judge(UtilityRows rows);
}

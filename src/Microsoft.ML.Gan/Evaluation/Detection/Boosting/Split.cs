namespace Microsoft.ML.Gan.Evaluation.Detection.Boosting;

/// <summary>How rows of a node are divided.</summary>
/// <param name="Gain">By how much the loss falls, times two.</param>
/// <param name="Column">The column.</param>
/// <param name="GoesLeft">Which bins go left, that of missing values being the last.</param>
/// <param name="Left">The sums of the rows that go left.</param>
internal sealed record Split(double Gain, int Column, bool[] GoesLeft, Bin Left);

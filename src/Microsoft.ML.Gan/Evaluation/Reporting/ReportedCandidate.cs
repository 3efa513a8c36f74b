namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>One augmentation beside none.</summary>
/// <param name="Name">What was done to the training rows.</param>
/// <param name="Mean">Its mean score; NaN where it was not tried.</param>
/// <param name="Difference">What it gains; below 0 it loses. NaN where it was not tried.</param>
/// <param name="Low">The lower end of the interval of the gain.</param>
/// <param name="High">The upper end.</param>
/// <param name="Note">Why it was not tried, or what else there is to say; may be empty.</param>
/// <param name="IsWinner">Whether it is the one to use.</param>
internal sealed record ReportedCandidate(string Name, double Mean, double Difference, double Low, double High, string Note, bool IsWinner);

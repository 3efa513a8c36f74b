namespace Microsoft.ML.Gan;

/// <summary>How what two columns have to do with each other is kept in synthetic rows.</summary>
/// <param name="First">The one column.</param>
/// <param name="Second">The other.</param>
/// <param name="Similarity">One minus half the difference of two correlations, or one minus the total variation distance of two contingency tables; from 0 to 1, 1 is best.</param>
/// <param name="RealAssociation">How strong it is in real rows: Pearson's correlation of two numbers, from -1 to 1, the correlation ratio of a number and a category or Cramér's V of two categories, from 0 to 1.</param>
/// <param name="SyntheticAssociation">The same of synthetic rows.</param>
public sealed record PairEvaluation(string First, string Second, double Similarity, double RealAssociation, double SyntheticAssociation);

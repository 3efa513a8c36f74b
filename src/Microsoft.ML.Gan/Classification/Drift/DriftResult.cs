using System.Collections.Generic;

namespace Microsoft.ML.Gan;

/// <summary>Whether two tables come from one distribution.</summary>
/// <param name="HasDrifted">Whether they do not, by the significance level asked for.</param>
/// <param name="PValue">The chance of telling the rows of two tables of one distribution apart at least this well; the smaller, the surer the drift.</param>
/// <param name="AreaUnderRocCurve">How often a row of the second table scores above one of the first, among rows that were not learned from; 0.5 is chance.</param>
/// <param name="NumberOfRows">The rows of both tables that it was measured on.</param>
/// <param name="Columns">The columns, the most important first.</param>
public sealed record DriftResult(
    bool HasDrifted, double PValue, double AreaUnderRocCurve, int NumberOfRows, IReadOnlyList<DriftColumn> Columns);

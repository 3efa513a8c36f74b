using System.Collections.Generic;
using System.Globalization;
using Microsoft.ML.Gan.Evaluation;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>What was compared, as rows of a table.</summary>
internal static class ReportFacts
{
    /// <summary>Lists names and values.</summary>
    public static IEnumerable<(string Name, string Value)> Of(EvaluationFacts facts)
    {
        yield return ("Real rows", ReportNumbers.Count(facts.RealRows));
        yield return ("Synthetic rows", ReportNumbers.Count(facts.SyntheticRows));
        yield return ("Held-out rows", facts.HoldoutRows == 0 ? "none" : ReportNumbers.Count(facts.HoldoutRows));
        yield return ("Columns", ReportNumbers.Count(facts.ColumnCount));
        yield return ("Label", facts.LabelColumnName ?? "none");
        yield return ("Seed", facts.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("Fingerprint", facts.Fingerprint);
        yield return ("Time", double.IsFinite(facts.Seconds) ? string.Create(CultureInfo.InvariantCulture, $"{facts.Seconds:0.0} s") : ReportNumbers.None);
    }
}

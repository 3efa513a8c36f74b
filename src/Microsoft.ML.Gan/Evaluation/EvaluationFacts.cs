namespace Microsoft.ML.Gan.Evaluation;

/// <summary>What was compared, so that it can be compared again.</summary>
/// <param name="RealRows">The real rows, those that were learned.</param>
/// <param name="SyntheticRows">The synthetic rows.</param>
/// <param name="HoldoutRows">The real rows that were held out; 0 without them.</param>
/// <param name="ColumnCount">The columns that were compared.</param>
/// <param name="LabelColumnName">The label; <see langword="null"/> for none.</param>
/// <param name="Seed">The seed of everything that is drawn.</param>
/// <param name="Fingerprint">The first 16 hexadecimal digits of the SHA-256 of every cell compared, options and library version included.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record EvaluationFacts(
    int RealRows, int SyntheticRows, int HoldoutRows, int ColumnCount, string? LabelColumnName, int Seed, string Fingerprint, double Seconds);

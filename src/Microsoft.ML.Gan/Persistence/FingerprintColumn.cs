using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>A learned column, by name and kind.</summary>
internal sealed record FingerprintColumn(string Name, ColumnKind Kind);

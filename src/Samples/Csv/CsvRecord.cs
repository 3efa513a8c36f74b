using System.Collections.Generic;

namespace Samples.Csv;

/// <summary>The fields of one record.</summary>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Fields">The fields, unquoted.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>Gets whether the line is empty.</summary>
    public bool IsBlank => Fields.Count == 1 && Fields[0].Length == 0;
}

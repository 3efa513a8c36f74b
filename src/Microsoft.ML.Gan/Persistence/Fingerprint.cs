using System;
using System.Linq;
using System.Security.Cryptography;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>What tells one training table from another, without a value of any row.</summary>
/// <param name="RowCount">The rows.</param>
/// <param name="Columns">The learned columns.</param>
/// <param name="SchemaHash">The SHA-256 of one line per visible column: name, tab, type, line feed.</param>
internal sealed record Fingerprint(long RowCount, FingerprintColumn[] Columns, string SchemaHash)
{
    /// <summary>Takes the fingerprint of a table.</summary>
    public static Fingerprint Of(TableSchema schema, long rowCount) => new(
        rowCount,
        [.. schema.Columns.Select(c => new FingerprintColumn(c.Name, c.Kind))],
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Concat(
            schema.Sources.Where(s => !s.Column.IsHidden).Select(s => $"{s.Column.Name}\t{s.Column.Type}\n"))))));
}

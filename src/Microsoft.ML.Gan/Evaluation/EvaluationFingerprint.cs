using System;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>Tells one comparison from another, without a value of any row.</summary>
internal static class EvaluationFingerprint
{
    private const int Digits = 16;

    /// <summary>Gets the first 16 hexadecimal digits of the SHA-256 of all cells, the names, the options and the library's version.</summary>
    public static string Of(EvaluationTables tables, EvaluationOptions options, int seed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Text(typeof(EvaluationFingerprint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");
        Text(FormattableString.Invariant(
            $"{options.LabelColumnName}\n{string.Join('\t', options.IgnoredColumnNames)}\n{string.Join('\t', options.SensitiveColumnNames ?? [])}"));
        Text(FormattableString.Invariant($"{options.UtilityPipeline?.GetType()}\n{options.MaximumRows}\n{options.NumberOfFolds}\n{seed}"));
        foreach (TableColumn column in tables.Real.Columns)
        {
            Text($"{column.Name}\t{column.Kind}\t{string.Join('\t', column.Categories)}");
        }

        Cells(tables.Real);
        Cells(tables.Synthetic);
        if (tables.Holdout is { } holdout)
        {
            Cells(holdout);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];

        void Text(string text) => hash.AppendData(System.Text.Encoding.UTF8.GetBytes(text + "\n"));

        void Cells(TableData table)
        {
            for (int c = 0; c < table.Columns.Count; c++)
            {
                hash.AppendData(table.Columns[c].IsDiscrete ? MemoryMarshal.AsBytes(table.Codes(c).AsSpan()) : MemoryMarshal.AsBytes(table.Numbers(c).AsSpan()));
            }
        }
    }
}

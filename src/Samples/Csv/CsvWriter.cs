using System;
using System.Collections.Generic;
using System.IO;

namespace Samples.Csv;

/// <summary>Writes records by RFC 4180; a field is quoted where it must be.</summary>
internal sealed class CsvWriter(TextWriter writer, string newLine = "\n")
{
    /// <summary>Writes one record and its line end.</summary>
    public void Write(IReadOnlyList<string> fields)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(',');
            }

            // An empty field alone would be an empty line, which readers skip.
            bool quoted = fields[i].AsSpan().IndexOfAny(",\"\r\n") >= 0 || (fields.Count == 1 && fields[i].Length == 0);
            writer.Write(quoted ? $"\"{fields[i].Replace("\"", "\"\"")}\"" : fields[i]);
        }

        writer.Write(newLine);
    }
}

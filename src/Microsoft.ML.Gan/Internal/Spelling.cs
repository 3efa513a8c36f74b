using System;
using System.Linq;

namespace Microsoft.ML.Gan.Internal;

/// <summary>How far two spellings are apart.</summary>
internal static class Spelling
{
    /// <summary>Counts the letters to insert, remove or replace, whatever their case (Levenshtein 1966).</summary>
    public static int Distance(string one, string other)
    {
        int[] previous = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int[] current = new int[previous.Length];
            current[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = previous[j - 1] + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}

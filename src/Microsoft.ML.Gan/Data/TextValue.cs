using System;
using System.Globalization;

namespace Microsoft.ML.Gan.Data;

/// <summary>Texts, numbers and truth values of any ML.NET type as text that reads back as the same value.</summary>
internal static class TextValue
{
    /// <summary>Writes a value.</summary>
    public static string Write<T>(T value) => FormattableString.Invariant($"{value}");

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">The text is no such value.</exception>
    public static T Read<T>(string text) =>
        (T)(typeof(T) == typeof(ReadOnlyMemory<char>) ? text.AsMemory() : Convert.ChangeType(text, typeof(T), CultureInfo.InvariantCulture));
}

using System;
using System.Globalization;

namespace Microsoft.ML.Data
{
    /// <summary>How values become text in a file; a loader with quoting allowed reads the same values back.</summary>
    internal static class TextFormatters
    {
        public static Func<T, string> For<T>(PrimitiveDataViewType type, char separator)
        {
            CultureInfo invariant = CultureInfo.InvariantCulture;
            Func<object, string> format = type switch
            {
                KeyDataViewType key => value => Key(Convert.ToUInt64(value, invariant), key.Count),
                TextDataViewType => value => Quote(((ReadOnlyMemory<char>)value).ToString(), separator),
                BooleanDataViewType => value => (bool)value ? "1" : "0",
                DateTimeDataViewType or DateTimeOffsetDataViewType => value => "\"" + ((IFormattable)value).ToString("o", invariant) + "\"",
                TimeSpanDataViewType => value => "\"" + ((TimeSpan)value).ToString("c", invariant) + "\"",
                NumberDataViewType when typeof(T) == typeof(float) => value => float.IsNaN((float)value) ? "?" : ((float)value).ToString("R", invariant),
                NumberDataViewType when typeof(T) == typeof(double) => value => double.IsNaN((double)value) ? "?" : ((double)value).ToString("G17", invariant),
                NumberDataViewType => value => ((IFormattable)value).ToString(null, invariant),
                _ => throw new NotSupportedException($"Writing {type} as text is not supported."),
            };
            return value => format(value);
        }

        /// <summary>The text between quotes, each quote in it doubled, where it would not be read back as it is.</summary>
        public static string Quote(string text, char separator)
        {
            bool plain = text.Length > 0 && text[0] != ' ' && text.AsSpan().IndexOfAny('"', ':', '\n') < 0 && !text.Contains(separator);
            return plain ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
        }

        // Keys count from zero in a file, and a missing one is nothing.
        private static string Key(ulong raw, ulong count)
            => raw == 0 || raw > count ? "" : (raw - 1).ToString(CultureInfo.InvariantCulture);
    }
}

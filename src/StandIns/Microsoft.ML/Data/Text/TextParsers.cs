using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Reads a value from a field; false where the field holds none and the type has no missing value to stand for it.</summary>
    internal delegate bool TextParser<T>(ReadOnlyMemory<char> field, out T value);

    /// <summary>
    /// How text becomes values: an empty field is the default of its type (or NaN, where asked for), what is no number is NaN or key 0,
    /// and an integer or Boolean that cannot be read is refused.
    /// </summary>
    internal static class TextParsers
    {
        private static readonly string[] True = { "1", "+", "+1", "t", "true", "y", "yes" };
        private static readonly string[] False = { "0", "-", "-1", "f", "false", "n", "no" };

        private static readonly Dictionary<Type, Delegate> Parsers = new Delegate[]
        {
            Integer<sbyte>(), Integer<short>(), Integer<int>(), Integer<long>(),
            Integer<byte>(), Integer<ushort>(), Integer<uint>(), Integer<ulong>(),
            (TextParser<bool>)ParseBoolean,
            (TextParser<ReadOnlyMemory<char>>)((ReadOnlyMemory<char> field, out ReadOnlyMemory<char> value) =>
            {
                value = field;
                return true;
            }),
            (TextParser<TimeSpan>)((ReadOnlyMemory<char> field, out TimeSpan value) =>
                TimeSpan.TryParse(field.Span, CultureInfo.InvariantCulture, out value) || field.IsEmpty),
            (TextParser<DateTime>)((ReadOnlyMemory<char> field, out DateTime value) =>
                DateTime.TryParse(field.Span, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value) || field.IsEmpty),
            (TextParser<DateTimeOffset>)((ReadOnlyMemory<char> field, out DateTimeOffset value) =>
                DateTimeOffset.TryParse(field.Span, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value) || field.IsEmpty),
        }.ToDictionary(parser => parser.GetType().GetGenericArguments()[0]);

        public static TextParser<T> For<T>(PrimitiveDataViewType type, bool emptyAsNaN)
        {
            if (type is KeyDataViewType key)
                return (ReadOnlyMemory<char> field, out T value) =>
                {
                    ulong.TryParse(field.Span, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number);
                    bool isKey = !field.IsEmpty && char.IsAsciiDigit(field.Span[0]) && number < key.Count;
                    value = (T)Convert.ChangeType(isKey ? number + 1 : 0, typeof(T), CultureInfo.InvariantCulture);
                    return true;
                };
            if (typeof(T) == typeof(float))
                return (TextParser<T>)(Delegate)(TextParser<float>)((ReadOnlyMemory<char> field, out float value) =>
                {
                    value = (float)ParseReal(field, emptyAsNaN, text => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float x) ? x : double.NaN);
                    return true;
                });
            if (typeof(T) == typeof(double))
                return (TextParser<T>)(Delegate)(TextParser<double>)((ReadOnlyMemory<char> field, out double value) =>
                {
                    value = ParseReal(field, emptyAsNaN, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double x) ? x : double.NaN);
                    return true;
                });
            return Parsers.TryGetValue(typeof(T), out Delegate parser) ? (TextParser<T>)parser
                : throw new NotSupportedException($"Reading {type} from text is not supported.");
        }

        private delegate double RealParser(ReadOnlySpan<char> text);

        private static double ParseReal(ReadOnlyMemory<char> field, bool emptyAsNaN, RealParser parse)
            => field.Span.IsWhiteSpace() ? (emptyAsNaN ? double.NaN : 0) : parse(field.Span);

        private static TextParser<T> Integer<T>() where T : System.Numerics.INumber<T>
            => (ReadOnlyMemory<char> field, out T value)
                => T.TryParse(field.Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) || field.IsEmpty;

        private static bool ParseBoolean(ReadOnlyMemory<char> field, out bool value)
        {
            value = Matches(field, True);
            return value || field.IsEmpty || Matches(field, False);
        }

        private static bool Matches(ReadOnlyMemory<char> field, string[] words)
        {
            foreach (string word in words)
                if (field.Span.Equals(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }
    }
}

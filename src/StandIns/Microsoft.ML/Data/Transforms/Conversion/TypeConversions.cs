using System;
using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>The conversions between numbers, Booleans and text, and of points in time to their ticks; a key converts to unsigned integers only.</summary>
    internal static class TypeConversions
    {
        private static readonly MethodInfo NumberTyped = Find(nameof(NumberToNumber)), TruthTyped = Find(nameof(NumberToBoolean)), BooleanTyped = Find(nameof(BooleanToNumber)), TicksTyped = Find(nameof(TicksOf));

        public static bool Supports(PrimitiveDataViewType from, PrimitiveDataViewType to)
            => from.RawType == to.RawType
                || (from is KeyDataViewType ? IsUnsigned(to.RawType)
                    : from is DateTimeDataViewType ? to.RawType == typeof(long) || to.RawType == typeof(float) || to.RawType == typeof(double)
                : from is NumberDataViewType or BooleanDataViewType or TextDataViewType && to is NumberDataViewType or BooleanDataViewType or TextDataViewType);

        public static Func<TIn, TOut> Of<TIn, TOut>()
        {
            if (typeof(TIn) == typeof(TOut))
                return (Func<TIn, TOut>)(object)(Func<TIn, TIn>)(value => value);
            if (typeof(TOut) == typeof(ReadOnlyMemory<char>))
                return (Func<TIn, TOut>)(object)(Func<TIn, ReadOnlyMemory<char>>)(value => ToText(value).AsMemory());
            if (typeof(TIn) == typeof(ReadOnlyMemory<char>))
                return (Func<TIn, TOut>)(object)FromText<TOut>();
            MethodInfo method = typeof(TIn) == typeof(bool) ? BooleanTyped.MakeGenericMethod(typeof(TOut))
                : typeof(TIn) == typeof(DateTime) ? TicksTyped.MakeGenericMethod(typeof(TOut))
                : typeof(TOut) == typeof(bool) ? TruthTyped.MakeGenericMethod(typeof(TIn))
                : NumberTyped.MakeGenericMethod(typeof(TIn), typeof(TOut));
            return method.CreateDelegate<Func<TIn, TOut>>();
        }

        /// <summary>The largest value of an unsigned integer type.</summary>
        public static ulong MaximumOf(PrimitiveDataViewType type)
            => type.RawType == typeof(byte) ? byte.MaxValue : type.RawType == typeof(ushort) ? ushort.MaxValue : type.RawType == typeof(uint) ? uint.MaxValue : ulong.MaxValue;

        private static TOut NumberToNumber<TIn, TOut>(TIn value) where TIn : INumberBase<TIn> where TOut : INumberBase<TOut> => TOut.CreateTruncating(value);

        private static bool NumberToBoolean<TIn>(TIn value) where TIn : INumberBase<TIn> => !TIn.IsZero(value);

        private static TOut BooleanToNumber<TOut>(bool value) where TOut : INumberBase<TOut> => value ? TOut.One : TOut.Zero;

        private static TOut TicksOf<TOut>(DateTime value) where TOut : INumberBase<TOut> => TOut.CreateTruncating(value.Ticks);

        /// <summary>A value as a slot or a key is named after it: true is 1, numbers as short as they can be read back.</summary>
        public static string NameOf<T>(T value) => value switch
        {
            bool truth => truth ? "1" : "0",
            float or double => Format(value, "R"),
            _ => ToText(value),
        };

        private static string ToText<T>(T value) => value switch
        {
            float => Format(value, "G7"),
            double => Format(value, "G17"),
            TimeSpan => Format(value, "c"),
            DateTime or DateTimeOffset => Format(value, "o"),
            IFormattable => Format(value, null),
            _ => value.ToString(),
        };

        private static string Format<T>(T value, string format) => ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture);

        private static Func<ReadOnlyMemory<char>, T> FromText<T>()
        {
            TextParser<T> parse = TextParsers.For<T>(PrimitiveTypes.Of(typeof(T)), emptyAsNaN: true);
            return text => parse(text, out T value) ? value : throw new FormatException($"'{text}' cannot be read as {typeof(T).Name}.");
        }

        private static bool IsUnsigned(Type type)
            => type == typeof(byte) || type == typeof(ushort) || type == typeof(uint) || type == typeof(ulong);

        private static MethodInfo Find(string name) => typeof(TypeConversions).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic);
    }
}

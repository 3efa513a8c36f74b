using System;
using System.Collections.Generic;
using System.Reflection;

namespace Microsoft.ML.Data
{
    public static class ColumnCursorExtensions
    {
        private static readonly MethodInfo Typed = typeof(ColumnCursorExtensions).GetMethod(nameof(Enumerate), BindingFlags.Static | BindingFlags.NonPublic);

        public static IEnumerable<T> GetColumn<T>(this IDataView data, string columnName) => data.GetColumn<T>(data.Schema[columnName]);

        /// <summary>The values of a column, as they are, as strings, or as arrays.</summary>
        public static IEnumerable<T> GetColumn<T>(this IDataView data, DataViewSchema.Column column)
        {
            ArgumentNullException.ThrowIfNull(data);
            if (ValueConversions.FindOrNull(typeof(T), column.Type.RawType) == null)
                throw new ArgumentOutOfRangeException(null, $"Cannot map column (name: {column.Name}, type: {column.Type}) in data to the user-defined type, {typeof(T)}.");
            return (IEnumerable<T>)Typed.MakeGenericMethod(typeof(T), column.Type.RawType)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, new object[] { data, column }, null);
        }

        private static IEnumerable<T> Enumerate<T, TRaw>(IDataView data, DataViewSchema.Column column)
        {
            ValueConversion<T, TRaw> conversion = ValueConversions.Find<T, TRaw>();
            using DataViewRowCursor cursor = data.GetRowCursor(new[] { column });
            ValueGetter<TRaw> getter = cursor.GetGetter<TRaw>(column);
            TRaw raw = default;
            while (cursor.MoveNext())
            {
                getter(ref raw);
                T value = default;
                conversion.ToMember(raw, ref value);
                yield return value;
            }
        }
    }
}

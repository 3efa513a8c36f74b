using System;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>The tests of the row filters, each made for one cursor.</summary>
    internal static class RowTests
    {
        private static readonly MethodInfo PresentTyped = typeof(RowTests).GetMethod(nameof(PresentOf), BindingFlags.Static | BindingFlags.NonPublic);

        /// <summary>Whether a Single or Double lies in [lower, upper); a missing value does not.</summary>
        public static Func<bool> InRange(DataViewRow row, DataViewSchema.Column column, double lower, double upper)
        {
            Func<double> read = Number(row, column);
            return () => read() is double x && lower <= x && (x < upper || double.IsPositiveInfinity(upper) && x == upper);
        }

        /// <summary>Whether a column holds a value: no NaN, no key 0, and in a vector none of them.</summary>
        public static Func<bool> Present(DataViewRow row, DataViewSchema.Column column)
        {
            if (column.Type is not VectorDataViewType vector)
                return (Func<bool>)RowGetters.Call(PresentTyped, column.Type.RawType, null, row, column);
            MethodInfo ofVector = typeof(RowTests).GetMethod(nameof(PresentInVector), BindingFlags.Static | BindingFlags.NonPublic);
            return (Func<bool>)RowGetters.Call(ofVector, vector.ItemType.RawType, null, row, column);
        }

        private static Func<double> Number(DataViewRow row, DataViewSchema.Column column)
        {
            if (column.Type == NumberDataViewType.Double)
            {
                ValueGetter<double> getter = row.GetGetter<double>(column);
                return () =>
                {
                    double value = 0;
                    getter(ref value);
                    return value;
                };
            }
            ValueGetter<float> single = row.GetGetter<float>(column);
            return () =>
            {
                float value = 0;
                single(ref value);
                return value;
            };
        }

        private static Func<bool> PresentOf<T>(DataViewRow row, DataViewSchema.Column column)
        {
            ValueGetter<T> getter = row.GetGetter<T>(column);
            Func<T, bool> isMissing = MissingTest<T>(column.Type);
            T value = default;
            return () =>
            {
                getter(ref value);
                return !isMissing(value);
            };
        }

        private static Func<bool> PresentInVector<T>(DataViewRow row, DataViewSchema.Column column)
        {
            ValueGetter<VBuffer<T>> getter = row.GetGetter<VBuffer<T>>(column);
            Func<T, bool> isMissing = MissingTest<T>(((VectorDataViewType)column.Type).ItemType);
            VBuffer<T> value = default;
            return () =>
            {
                getter(ref value);
                return !value.Items(all: true).Any(item => isMissing(item.Value));
            };
        }

        private static Func<T, bool> MissingTest<T>(DataViewType type)
        {
            if (type is KeyDataViewType)
                return value => value.Equals(default(T));
            if (typeof(T) == typeof(float))
                return value => float.IsNaN((float)(object)value);
            if (typeof(T) == typeof(double))
                return value => double.IsNaN((double)(object)value);
            throw new ArgumentOutOfRangeException("columns", $"Column type {type} has no missing value.");
        }
    }
}

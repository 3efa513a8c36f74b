using System;

namespace Microsoft.ML.Data
{
    /// <summary>The value that stands for a missing one: NaN, no text, key 0. Other types have none.</summary>
    internal static class MissingValues
    {
        /// <summary>NaN where there is one, otherwise the default of the type.</summary>
        public static T Of<T>()
            => typeof(T) == typeof(float) ? (T)(object)float.NaN
            : typeof(T) == typeof(double) ? (T)(object)double.NaN
            : default;

        public static Func<T, bool> TestFor<T>(DataViewType itemType)
        {
            if (typeof(T) == typeof(float))
                return (Func<T, bool>)(object)(Func<float, bool>)float.IsNaN;
            if (typeof(T) == typeof(double))
                return (Func<T, bool>)(object)(Func<double, bool>)double.IsNaN;
            if (typeof(T) == typeof(ReadOnlyMemory<char>))
                return (Func<T, bool>)(object)(Func<ReadOnlyMemory<char>, bool>)(text => text.IsEmpty);
            if (itemType is KeyDataViewType)
                return value => value.Equals(default(T));
            return value => false;
        }
    }
}

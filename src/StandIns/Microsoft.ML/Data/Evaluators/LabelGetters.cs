using System;
using System.Numerics;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>Labels as numbers: a Boolean is 0 or 1, a key counts from 0, and a missing label is NaN.</summary>
    internal static class LabelGetters
    {
        private static readonly MethodInfo Key = typeof(LabelGetters).GetMethod(nameof(OfKey), BindingFlags.Static | BindingFlags.NonPublic);

        public static bool Supports(DataViewType type)
            => type is BooleanDataViewType or KeyDataViewType || type == NumberDataViewType.Single || type == NumberDataViewType.Double;

        public static Func<float> Of(DataViewRow row, DataViewSchema.Column label)
        {
            if (label.Type is KeyDataViewType)
                return (Func<float>)RowGetters.Call(Key, label.Type.RawType, null, row, label);
            if (label.Type is BooleanDataViewType)
                return Of<bool>(row, label, value => value ? 1 : 0);
            return label.Type == NumberDataViewType.Double ? Of<double>(row, label, value => (float)value) : Of<float>(row, label, value => value);
        }

        private static Func<float> OfKey<T>(DataViewRow row, DataViewSchema.Column label) where T : INumberBase<T>
            => Of<T>(row, label, value => T.IsZero(value) ? float.NaN : float.CreateTruncating(value) - 1);

        private static Func<float> Of<T>(DataViewRow row, DataViewSchema.Column label, Func<T, float> number)
        {
            ValueGetter<T> getter = row.GetGetter<T>(label);
            T value = default;
            return () =>
            {
                getter(ref value);
                return number(value);
            };
        }
    }
}

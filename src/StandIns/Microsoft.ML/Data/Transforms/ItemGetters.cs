using System;
using System.Collections.Generic;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>Getters that map the items of a column, be it a scalar or a vector; a vector stays sparse where its zeros stay zero.</summary>
    internal static class ItemGetters
    {
        public static Delegate Map<TIn, TOut>(DataViewRow row, DataViewSchema.Column column, Func<TIn, TOut> map)
        {
            bool keepsZero = EqualityComparer<TOut>.Default.Equals(map(default), default);
            return MapSlots<TIn, TOut>(row, column, (item, slot) => map(item), keepsZero);
        }

        /// <param name="map">From an item and its slot (0 for a scalar) to the new item.</param>
        /// <param name="keepsZero">Whether the default item maps to the default item in every slot.</param>
        public static Delegate MapSlots<TIn, TOut>(DataViewRow row, DataViewSchema.Column column, Func<TIn, int, TOut> map, bool keepsZero)
            => column.Type is VectorDataViewType
                ? MapVector(row.GetGetter<VBuffer<TIn>>(column), map, keepsZero)
                : MapScalar(row.GetGetter<TIn>(column), map);

        /// <summary>Calls a generic method with two type arguments, letting its exceptions through as they are.</summary>
        public static object Call(MethodInfo genericMethod, Type first, Type second, object target, params object[] arguments)
            => genericMethod.MakeGenericMethod(first, second).Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);

        private static ValueGetter<TOut> MapScalar<TIn, TOut>(ValueGetter<TIn> getter, Func<TIn, int, TOut> map)
        {
            TIn item = default;
            return (ref TOut value) =>
            {
                getter(ref item);
                value = map(item, 0);
            };
        }

        private static ValueGetter<VBuffer<TOut>> MapVector<TIn, TOut>(ValueGetter<VBuffer<TIn>> getter, Func<TIn, int, TOut> map, bool keepsZero)
        {
            VBuffer<TIn> source = default;
            return (ref VBuffer<TOut> value) =>
            {
                getter(ref source);
                ReadOnlySpan<TIn> items = source.GetValues();
                if (source.IsDense || keepsZero)
                {
                    VBufferEditor<TOut> same = VBufferEditor.Create(ref value, source.Length, items.Length);
                    for (int i = 0; i < items.Length; i++)
                        same.Values[i] = map(items[i], source.IsDense ? i : source.GetIndices()[i]);
                    if (!source.IsDense)
                        source.GetIndices().CopyTo(same.Indices);
                    value = same.Commit();
                    return;
                }
                VBufferEditor<TOut> dense = VBufferEditor.Create(ref value, source.Length);
                foreach (KeyValuePair<int, TIn> item in source.Items(all: true))
                    dense.Values[item.Key] = map(item.Value, item.Key);
                value = dense.Commit();
            };
        }
    }
}

using System;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>Values of one column, by slot. A vector is copied in and out, so nobody shares its buffers.</summary>
    internal abstract class ColumnStore
    {
        private static readonly MethodInfo CreateTyped = typeof(ColumnStore).GetMethod(nameof(CreateOf), BindingFlags.Static | BindingFlags.NonPublic);

        public static ColumnStore Create(DataViewType type) => (ColumnStore)RowGetters.Call(CreateTyped, type.RawType, null);

        /// <summary>An action that stores the row's present value in the slot it is given; slots are enlarged as needed.</summary>
        public abstract Action<int> CreateWriter(DataViewRow row, DataViewSchema.Column column);

        /// <summary>A getter of the slot that <paramref name="slot"/> names at the time of the call.</summary>
        public abstract Delegate CreateGetter(Func<int> slot);

        private static ColumnStore CreateOf<TValue>() => new Typed<TValue>();

        private sealed class Typed<TValue> : ColumnStore
        {
            private static readonly ValueCopier<TValue> Copy = ValueCopier.For<TValue>();
            private TValue[] _values = Array.Empty<TValue>();

            public override Action<int> CreateWriter(DataViewRow row, DataViewSchema.Column column)
            {
                ValueGetter<TValue> getter = row.GetGetter<TValue>(column);
                TValue value = default;
                return slot =>
                {
                    if (slot >= _values.Length)
                        Array.Resize(ref _values, Math.Max(1024, 2 * _values.Length));
                    getter(ref value);
                    Copy(value, ref _values[slot]);
                };
            }

            public override Delegate CreateGetter(Func<int> slot)
                => (ValueGetter<TValue>)((ref TValue value) => Copy(_values[slot()], ref value));
        }
    }
}

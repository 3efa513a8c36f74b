using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Data
{
    /// <summary>The distinct values of a column in the order of their keys; the first has key 1, a missing or unknown value key 0.</summary>
    internal abstract class KeyTerms
    {
        private static readonly MethodInfo CreateTyped = typeof(KeyTerms).GetMethod(nameof(CreateOf), BindingFlags.Static | BindingFlags.NonPublic);

        public abstract PrimitiveDataViewType ItemType { get; }

        public KeyDataViewType KeyType => new KeyDataViewType(typeof(uint), Math.Max(1, Count));

        protected abstract int Count { get; }

        public static KeyTerms Create(PrimitiveDataViewType itemType) => (KeyTerms)RowGetters.Call(CreateTyped, itemType.RawType, null, itemType);

        public static KeyTerms Load(BinaryReader reader)
        {
            KeyTerms terms = Create((PrimitiveDataViewType)ModelTypes.Read(reader));
            terms.Read(reader);
            return terms;
        }

        /// <summary>An action that learns the new values of the row's present value, as long as there are fewer than the maximum.</summary>
        public abstract Action CreateLearner(DataViewRow row, DataViewSchema.Column column, int maximum);

        public abstract void Sort();

        /// <summary>A getter of keys over a column of the learnt type.</summary>
        public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column);

        /// <summary>Says which values the keys stand for; keys of keys stand for what those stand for.</summary>
        public abstract void Annotate(DataViewSchema.Annotations.Builder builder, DataViewSchema.Column input, bool asText);

        public abstract void Save(BinaryWriter writer);

        protected abstract void Read(BinaryReader reader);

        private static KeyTerms CreateOf<T>(PrimitiveDataViewType itemType) => new Of<T>(itemType);

        private sealed class Of<T> : KeyTerms
        {
            private readonly Func<T, bool> _isMissing;
            private readonly Dictionary<T, uint> _keys = new Dictionary<T, uint>(TextComparer.EqualityOf<T>());
            private T[] _values = Array.Empty<T>();

            public Of(PrimitiveDataViewType itemType)
            {
                ItemType = itemType;
                _isMissing = MissingValues.TestFor<T>(itemType);
            }

            public override PrimitiveDataViewType ItemType { get; }

            protected override int Count => _keys.Count;

            private T[] Values => _values.Length == _keys.Count ? _values : _values = _keys.OrderBy(k => k.Value).Select(k => k.Key).ToArray();

            public override Action CreateLearner(DataViewRow row, DataViewSchema.Column column, int maximum)
            {
                void Learn(T item)
                {
                    if (_keys.Count >= maximum || _isMissing(item) || _keys.ContainsKey(item))
                        return;
                    _keys.Add(item is ReadOnlyMemory<char> text ? (T)(object)text.ToString().AsMemory() : item, (uint)_keys.Count + 1);
                }
                T value = default;
                VBuffer<T> vector = default;
                if (column.Type is VectorDataViewType)
                {
                    ValueGetter<VBuffer<T>> slots = row.GetGetter<VBuffer<T>>(column);
                    return () =>
                    {
                        slots(ref vector);
                        foreach (T item in vector.DenseValues())
                            Learn(item);
                    };
                }
                ValueGetter<T> getter = row.GetGetter<T>(column);
                return () =>
                {
                    getter(ref value);
                    Learn(value);
                };
            }

            public override void Sort() => SetValues(Values.Order(TextComparer.OrderOf<T>()).ToArray());

            public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column)
                => ItemGetters.Map<T, uint>(row, column, value => _isMissing(value) ? 0 : _keys.GetValueOrDefault(value));

            public override void Annotate(DataViewSchema.Annotations.Builder builder, DataViewSchema.Column input, bool asText)
            {
                T[] values = Values;
                if (values.Length == 0)
                    return;
                if (ItemType is KeyDataViewType && input.HasKeyValues())
                {
                    VBuffer<ReadOnlyMemory<char>> names = default;
                    input.GetKeyValues(ref names);
                    AddText(builder, values.Select(v => names.GetItemOrDefault(Convert.ToInt32(v, CultureInfo.InvariantCulture) - 1)));
                }
                else if (asText)
                {
                    AddText(builder, values.Select(v => TypeConversions.NameOf(v).AsMemory()));
                }
                else
                {
                    builder.AddVector(AnnotationKinds.KeyValues, new VectorDataViewType(ItemType, values.Length), values);
                }
            }

            public override void Save(BinaryWriter writer)
            {
                ModelTypes.Write(writer, ItemType);
                ModelValues.WriteArray(writer, Values);
            }

            protected override void Read(BinaryReader reader) => SetValues(ModelValues.ReadArray<T>(reader));

            private void SetValues(T[] values)
            {
                _values = values;
                _keys.Clear();
                foreach (T value in values)
                    _keys.Add(value, (uint)_keys.Count + 1);
            }

            private static void AddText(DataViewSchema.Annotations.Builder builder, IEnumerable<ReadOnlyMemory<char>> names)
            {
                ReadOnlyMemory<char>[] all = names.ToArray();
                builder.AddVector(AnnotationKinds.KeyValues, new VectorDataViewType(TextDataViewType.Instance, all.Length), all);
            }
        }
    }
}

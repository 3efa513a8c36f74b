using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>A dictionary from the values of a column to new ones, which are scalars, keys of what the caller gave, or vectors.</summary>
    internal abstract class ValueLookup
    {
        private static readonly MethodInfo LoadTyped = typeof(ValueLookup).GetMethod(nameof(LoadOf), BindingFlags.Static | BindingFlags.NonPublic);

        public PrimitiveDataViewType KeyType { get; private init; }

        /// <summary>The type of a mapped value.</summary>
        public DataViewType ValueType { get; private init; }

        /// <summary>What keys stand for; null where the values are no keys.</summary>
        public PrimitiveDataViewType KeyValuesType { get; private init; }

        public static ValueLookup OfValues<TKey, TValue>(KeyValuePair<TKey, TValue>[] pairs, bool asKeys)
        {
            PrimitiveDataViewType keyType = PrimitiveTypes.Of(typeof(TKey)), valueType = PrimitiveTypes.Of(typeof(TValue));
            Array keys = Raw(pairs.Select(p => p.Key).ToArray());
            Array values = Raw(pairs.Select(p => p.Value).ToArray());
            return Create(keyType, valueType, asKeys ? LookupKind.Key : LookupKind.Scalar, keys, values, null);
        }

        public static ValueLookup OfVectors<TKey, TValue>(KeyValuePair<TKey, TValue[]>[] pairs)
        {
            Array keys = Raw(pairs.Select(p => p.Key).ToArray());
            Array values = Raw(pairs.SelectMany(p => p.Value).ToArray());
            return Create(PrimitiveTypes.Of(typeof(TKey)), PrimitiveTypes.Of(typeof(TValue)), LookupKind.Vector, keys, values, pairs.Select(p => p.Value.Length).ToArray());
        }

        public static ValueLookup Load(BinaryReader reader)
        {
            var keyType = (PrimitiveDataViewType)ModelTypes.Read(reader);
            var itemType = (PrimitiveDataViewType)ModelTypes.Read(reader);
            return (ValueLookup)ItemGetters.Call(LoadTyped, keyType.RawType, itemType.RawType, null, reader, keyType, itemType);
        }

        public abstract Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column);

        public abstract void Annotate(DataViewSchema.Annotations.Builder builder);

        public abstract void Save(BinaryWriter writer);

        private enum LookupKind : byte
        {
            Scalar,
            Key,
            Vector,
        }

        // A string in the caller's hands is text in a column.
        private static Array Raw<T>(T[] values)
            => values is string[] texts ? texts.Select(t => t.AsMemory()).ToArray() : values;

        private static ValueLookup Create(PrimitiveDataViewType keyType, PrimitiveDataViewType itemType, LookupKind kind, Array keys, Array items, int[] lengths)
        {
            Type type = typeof(Of<,>).MakeGenericType(keyType.RawType, itemType.RawType);
            return (ValueLookup)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DoNotWrapExceptions,
                null, new object[] { keyType, itemType, kind, keys, items, lengths }, null);
        }

        private static ValueLookup LoadOf<TKey, TValue>(BinaryReader reader, PrimitiveDataViewType keyType, PrimitiveDataViewType itemType)
        {
            var kind = (LookupKind)reader.ReadByte();
            return new Of<TKey, TValue>(keyType, itemType, kind, ModelValues.ReadArray<TKey>(reader), ModelValues.ReadArray<TValue>(reader),
                kind == LookupKind.Vector ? ModelValues.ReadArray<int>(reader) : null);
        }

        private sealed class Of<TKey, TValue> : ValueLookup
        {
            private readonly PrimitiveDataViewType _itemType;
            private readonly LookupKind _kind;
            private readonly TKey[] _keys;
            private readonly TValue[] _items;
            private readonly int[] _lengths;
            private readonly Dictionary<TKey, int> _rowOf = new Dictionary<TKey, int>(TextComparer.EqualityOf<TKey>());
            private readonly TValue[] _distinct;

            public Of(PrimitiveDataViewType keyType, PrimitiveDataViewType itemType, LookupKind kind, TKey[] keys, TValue[] items, int[] lengths)
            {
                (KeyType, _itemType, _kind, _keys, _items, _lengths) = (keyType, itemType, kind, keys, items, lengths);
                for (int i = 0; i < keys.Length; i++)
                    if (!_rowOf.TryAdd(keys[i], i))
                        throw new InvalidOperationException($"Duplicate keys in data '{keys[i]}'");
                if (kind == LookupKind.Key)
                    _distinct = items.Distinct(TextComparer.EqualityOf<TValue>()).ToArray();
                KeyValuesType = kind == LookupKind.Key ? itemType : null;
                ValueType = kind switch
                {
                    LookupKind.Scalar => itemType,
                    LookupKind.Key => new KeyDataViewType(typeof(uint), Math.Max(1, _distinct.Length)),
                    _ => lengths.Distinct().Count() == 1 && lengths[0] > 0 ? new VectorDataViewType(itemType, lengths[0]) : new VectorDataViewType(itemType),
                };
            }

            public override Delegate CreateGetter(DataViewRow row, DataViewSchema.Column column)
            {
                if (_kind == LookupKind.Vector)
                    return VectorGetter(row.GetGetter<TKey>(column));
                if (_kind == LookupKind.Key)
                {
                    var keys = _distinct.Select((value, i) => (value, i)).ToDictionary(p => p.value, p => (uint)p.i + 1, TextComparer.EqualityOf<TValue>());
                    return ItemGetters.Map<TKey, uint>(row, column, key => _rowOf.TryGetValue(key, out int at) ? keys[_items[at]] : 0);
                }
                // The same memory for every row, so that a caller can recognize a value it has seen; the default for what is not listed.
                return ItemGetters.Map<TKey, TValue>(row, column, key => _rowOf.TryGetValue(key, out int at) ? _items[at] : default);
            }

            public override void Annotate(DataViewSchema.Annotations.Builder builder)
            {
                if (_kind == LookupKind.Key && _distinct.Length > 0)
                    builder.AddVector(AnnotationKinds.KeyValues, new VectorDataViewType(_itemType, _distinct.Length), _distinct);
            }

            public override void Save(BinaryWriter writer)
            {
                ModelTypes.Write(writer, KeyType);
                ModelTypes.Write(writer, _itemType);
                writer.Write((byte)_kind);
                ModelValues.WriteArray(writer, _keys);
                ModelValues.WriteArray(writer, _items);
                if (_kind == LookupKind.Vector)
                    ModelValues.WriteArray(writer, _lengths);
            }

            private ValueGetter<VBuffer<TValue>> VectorGetter(ValueGetter<TKey> getter)
            {
                var starts = new int[_lengths.Length];
                for (int i = 1; i < starts.Length; i++)
                    starts[i] = starts[i - 1] + _lengths[i - 1];
                int unknownLength = ((VectorDataViewType)ValueType).Size;
                TKey key = default;
                return (ref VBuffer<TValue> value) =>
                {
                    getter(ref key);
                    if (_rowOf.TryGetValue(key, out int at))
                        VBuffer<TValue>.Copy(_items, starts[at], ref value, _lengths[at]);
                    else
                        value = VBufferEditor.Create(ref value, unknownLength, 0).Commit();
                };
            }
        }
    }
}

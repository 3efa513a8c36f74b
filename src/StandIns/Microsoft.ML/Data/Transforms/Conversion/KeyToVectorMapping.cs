using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class KeyToVectorMappingEstimator : TrivialEstimator<KeyToVectorMappingTransformer>
    {
        private readonly bool _count;

        internal KeyToVectorMappingEstimator(IHostEnvironment env, InputOutputColumnPair[] columns, bool outputCountVector)
            : base(env.Register(nameof(KeyToVectorMappingEstimator)), new KeyToVectorMappingTransformer(env, columns, outputCountVector))
            => _count = outputCountVector;

        public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
            => inputSchema.Map(Transformer.ColumnPairs, (input, name) =>
            {
                if (!input.IsKey)
                    throw GetterErrors.Mismatch(nameof(inputSchema), "input", input.Name, "KeyType", input.TypeName);
                return new SchemaShape.Column(name, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, false,
                    new SchemaShape(AnnotationsOf(input, _count)));
            });

        internal static IEnumerable<SchemaShape.Column> AnnotationsOf(SchemaShape.Column input, bool count)
        {
            if (input.Annotations.Find(AnnotationKinds.KeyValues)?.ItemType is TextDataViewType)
                yield return ColumnTypes.VectorOf(AnnotationKinds.SlotNames, TextDataViewType.Instance);
            if (!count)
                yield return ColumnTypes.VectorOf(AnnotationKinds.CategoricalSlotRanges, NumberDataViewType.Int32);
            if (!count || input.Kind == SchemaShape.Column.VectorKind.Scalar)
                yield return new SchemaShape.Column(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance);
        }
    }

    /// <summary>A slot per key, one where the key is that slot's; for a vector of keys one such block per slot, or the sum of the blocks.</summary>
    public sealed class KeyToVectorMappingTransformer : OneToOneTransformerBase
    {
        private static readonly MethodInfo TypedGetter = typeof(KeyToVectorMappingTransformer).GetMethod(nameof(GetterOf), BindingFlags.Instance | BindingFlags.NonPublic);

        private readonly bool _count;

        internal KeyToVectorMappingTransformer(IHostEnvironment env, InputOutputColumnPair[] columns, bool outputCountVector)
            : base(env.Register(nameof(KeyToVectorMappingTransformer)), columns) => _count = outputCountVector;

        private KeyToVectorMappingTransformer(IHostEnvironment env, ModelLoadContext ctx) : base(env.Register(nameof(KeyToVectorMappingTransformer)), ctx)
            => _count = ctx.Reader.ReadBoolean();

        private static KeyToVectorMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx) => new KeyToVectorMappingTransformer(env, ctx);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(KeyToVectorMappingTransformer));
            SaveColumns(ctx);
            ctx.Writer.Write(_count);
        }

        private protected override DataViewSchema.DetachedColumn OutputColumn(int pair, DataViewSchema.Column input)
        {
            int keys = KeyCountOf(input), slots = input.Type.SlotCount();
            if (!_count && slots == 0)
                throw GetterErrors.Mismatch("inputSchema", "input", input.Name, "a vector of known size", input.Type.ToString());
            int blocks = _count ? 1 : slots;
            var type = input.Type is VectorDataViewType && blocks > 1
                ? new VectorDataViewType(NumberDataViewType.Single, blocks, keys) : new VectorDataViewType(NumberDataViewType.Single, keys);

            var builder = new DataViewSchema.Annotations.Builder();
            if (input.HasKeyValues())
                builder.AddSlotNames(SlotNames(input, blocks));
            if (!_count)
                builder.AddVector(AnnotationKinds.CategoricalSlotRanges, new VectorDataViewType(NumberDataViewType.Int32, blocks, 2),
                    Enumerable.Range(0, blocks).SelectMany(b => new[] { b * keys, (b + 1) * keys - 1 }).ToArray());
            if (!_count || input.Type is not VectorDataViewType)
                builder.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, true);
            return new DataViewSchema.DetachedColumn(ColumnPairs[pair].OutputColumnName, type, builder.ToAnnotations());
        }

        private protected override Delegate CreateGetter(int pair, DataViewSchema.Column input, DataViewRow row)
            => (Delegate)RowGetters.Call(TypedGetter, input.Type.ItemTypeOf().RawType, this, row, input);

        private static int KeyCountOf(DataViewSchema.Column input)
            => input.Type.ItemTypeOf() is KeyDataViewType key ? checked((int)key.Count)
                : throw GetterErrors.Mismatch("inputSchema", "input", input.Name, "KeyType", input.Type.ToString());

        private static ReadOnlyMemory<char>[] SlotNames(DataViewSchema.Column input, int blocks)
        {
            VBuffer<ReadOnlyMemory<char>> keys = default, slots = default;
            input.GetKeyValues(ref keys);
            if (blocks == 1)
                return keys.DenseValues().ToArray();
            if (input.HasSlotNames())
                input.GetSlotNames(ref slots);
            return Enumerable.Range(0, blocks).SelectMany(block =>
            {
                string prefix = slots.Length == 0 || slots.GetItemOrDefault(block).IsEmpty ? "" : slots.GetItemOrDefault(block) + ".";
                return keys.DenseValues().Select(key => (prefix + key).AsMemory()).ToArray();
            }).ToArray();
        }

        private ValueGetter<VBuffer<float>> GetterOf<TKey>(DataViewRow row, DataViewSchema.Column input) where TKey : INumberBase<TKey>
        {
            int keys = KeyCountOf(input);
            if (input.Type is VectorDataViewType)
                return VectorGetter(row.GetGetter<VBuffer<TKey>>(input), keys);
            ValueGetter<TKey> getter = row.GetGetter<TKey>(input);
            TKey key = default;
            return (ref VBuffer<float> value) =>
            {
                getter(ref key);
                ulong slot = ulong.CreateTruncating(key) - 1; // key 0 turns into a slot out of range
                bool known = slot < (ulong)keys;
                VBufferEditor<float> editor = VBufferEditor.Create(ref value, keys, known ? 1 : 0);
                if (known)
                {
                    editor.Values[0] = 1;
                    if (keys > 1)
                        editor.Indices[0] = (int)slot;
                }
                value = editor.Commit();
            };
        }

        private ValueGetter<VBuffer<float>> VectorGetter<TKey>(ValueGetter<VBuffer<TKey>> getter, int keys) where TKey : INumberBase<TKey>
        {
            VBuffer<TKey> source = default;
            return (ref VBuffer<float> value) =>
            {
                getter(ref source);
                VBufferEditor<float> editor = VBufferEditor.Create(ref value, _count ? keys : keys * source.Length);
                editor.Values.Clear();
                foreach (KeyValuePair<int, TKey> item in source.Items())
                {
                    ulong slot = ulong.CreateTruncating(item.Value) - 1;
                    if (slot < (ulong)keys)
                        editor.Values[(_count ? 0 : item.Key * keys) + (int)slot]++;
                }
                value = editor.Commit();
            };
        }
    }
}

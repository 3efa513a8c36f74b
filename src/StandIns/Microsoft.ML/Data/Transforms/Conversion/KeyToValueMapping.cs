using System;
using System.Numerics;
using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class KeyToValueMappingEstimator : TrivialEstimator<KeyToValueMappingTransformer>
    {
        internal KeyToValueMappingEstimator(IHostEnvironment env, params InputOutputColumnPair[] columns)
            : base(env.Register(nameof(KeyToValueMappingEstimator)), new KeyToValueMappingTransformer(env, columns)) { }

        public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
            => inputSchema.Map(Transformer.ColumnPairs, (input, name) =>
            {
                if (!input.IsKey)
                    throw GetterErrors.Mismatch(nameof(inputSchema), "input", input.Name, "KeyType", input.TypeName);
                if (input.Annotations.Find(AnnotationKinds.KeyValues) is not SchemaShape.Column values)
                    throw new ArgumentOutOfRangeException(nameof(inputSchema), $"Input column '{input.Name}' doesn't contain key values metadata");
                return new SchemaShape.Column(name, input.Kind, values.ItemType, values.IsKey, input.KeepAnnotations(AnnotationKinds.SlotNames));
            });
    }

    /// <summary>Gives back the values that keys stand for; key 0 becomes NaN, no text, or the default of the type.</summary>
    public sealed class KeyToValueMappingTransformer : OneToOneTransformerBase
    {
        private static readonly MethodInfo TypedGetter = typeof(KeyToValueMappingTransformer).GetMethod(nameof(GetterOf), BindingFlags.Static | BindingFlags.NonPublic);

        internal KeyToValueMappingTransformer(IHostEnvironment env, params InputOutputColumnPair[] columns)
            : base(env.Register(nameof(KeyToValueMappingTransformer)), columns) { }

        private KeyToValueMappingTransformer(IHostEnvironment env, ModelLoadContext ctx) : base(env.Register(nameof(KeyToValueMappingTransformer)), ctx) { }

        private static KeyToValueMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx) => new KeyToValueMappingTransformer(env, ctx);

        private protected override DataViewSchema.DetachedColumn OutputColumn(int pair, DataViewSchema.Column input)
            => new DataViewSchema.DetachedColumn(ColumnPairs[pair].OutputColumnName, input.Type.WithItems(ValueTypeOf(input)),
                input.Annotations.Keep(AnnotationKinds.SlotNames));

        private protected override Delegate CreateGetter(int pair, DataViewSchema.Column input, DataViewRow row)
            => (Delegate)ItemGetters.Call(TypedGetter, input.Type.ItemTypeOf().RawType, ValueTypeOf(input).RawType, null, row, input);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(KeyToValueMappingTransformer));
            SaveColumns(ctx);
        }

        private static PrimitiveDataViewType ValueTypeOf(DataViewSchema.Column input)
        {
            if (input.Type.ItemTypeOf() is not KeyDataViewType)
                throw GetterErrors.Mismatch("inputSchema", "input", input.Name, "KeyType", input.Type.ToString());
            return input.Annotations.Schema.GetColumnOrNull(AnnotationKinds.KeyValues)?.Type.ItemTypeOf()
                ?? throw new ArgumentOutOfRangeException("inputSchema", $"Metadata KeyValues does not exist for column '{input.Name}'.");
        }

        private static Delegate GetterOf<TKey, TValue>(DataViewRow row, DataViewSchema.Column input) where TKey : INumberBase<TKey>
        {
            VBuffer<TValue> buffer = default;
            input.GetKeyValues(ref buffer);
            var values = new TValue[buffer.Length + 1];
            values[0] = MissingValues.Of<TValue>();
            buffer.CopyTo(values, 1);
            return ItemGetters.Map<TKey, TValue>(row, input, key =>
            {
                ulong index = ulong.CreateTruncating(key);
                return index < (ulong)values.Length ? values[index] : values[0];
            });
        }
    }
}

using System;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public class ValueMappingTransformer : OneToOneTransformerBase
    {
        internal readonly ValueLookup Lookup;

        internal ValueMappingTransformer(IHostEnvironment env, ValueLookup lookup, InputOutputColumnPair[] columns)
            : base(env.Register(nameof(ValueMappingTransformer)), columns) => Lookup = lookup;

        private ValueMappingTransformer(IHostEnvironment env, ModelLoadContext ctx) : base(env.Register(nameof(ValueMappingTransformer)), ctx)
            => Lookup = ValueLookup.Load(ctx.Reader);

        private static ValueMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx) => new ValueMappingTransformer(env, ctx);

        private protected override DataViewSchema.DetachedColumn OutputColumn(int pair, DataViewSchema.Column input)
        {
            if (input.Type.ItemTypeOf().RawType != Lookup.KeyType.RawType || input.Type is VectorDataViewType && Lookup.ValueType is VectorDataViewType)
                throw GetterErrors.Mismatch("inputSchema", "input", input.Name, Lookup.KeyType.ToString(), input.Type.ToString());
            var builder = new DataViewSchema.Annotations.Builder();
            Lookup.Annotate(builder);
            DataViewType type = Lookup.ValueType is PrimitiveDataViewType primitive ? input.Type.WithItems(primitive) : Lookup.ValueType;
            return new DataViewSchema.DetachedColumn(ColumnPairs[pair].OutputColumnName, type, builder.ToAnnotations());
        }

        private protected override Delegate CreateGetter(int pair, DataViewSchema.Column input, DataViewRow row) => Lookup.CreateGetter(row, input);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(ValueMappingTransformer));
            SaveColumns(ctx);
            Lookup.Save(ctx.Writer);
        }
    }
}

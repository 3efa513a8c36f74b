using System;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class TypeConvertingEstimator : TrivialEstimator<TypeConvertingTransformer>
    {
        internal TypeConvertingEstimator(IHostEnvironment env, DataKind outputKind, params InputOutputColumnPair[] columns)
            : base(env.Register(nameof(TypeConvertingEstimator)), new TypeConvertingTransformer(env, outputKind, columns)) { }

        public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
            => inputSchema.Map(Transformer.ColumnPairs, (input, name) =>
            {
                DataViewType inputType = input.IsKey ? new KeyDataViewType(input.ItemType.RawType, 1) : input.ItemType;
                if (!TypeConversions.Supports((PrimitiveDataViewType)inputType, Transformer.OutputType))
                    throw GetterErrors.Mismatch(nameof(inputSchema), "input", input.Name, $"a type convertible to {Transformer.OutputType}", input.TypeName);
                return new SchemaShape.Column(name, input.Kind, Transformer.OutputType, false, input.Annotations);
            });
    }

    public sealed class TypeConvertingTransformer : OneToOneTransformerBase
    {
        private static readonly MethodInfo TypedGetter = typeof(TypeConvertingTransformer).GetMethod(nameof(GetterOf), BindingFlags.Static | BindingFlags.NonPublic);

        internal readonly PrimitiveDataViewType OutputType;

        internal TypeConvertingTransformer(IHostEnvironment env, DataKind outputKind, params InputOutputColumnPair[] columns)
            : base(env.Register(nameof(TypeConvertingTransformer)), columns) => OutputType = PrimitiveTypes.Of(outputKind);

        private TypeConvertingTransformer(IHostEnvironment env, ModelLoadContext ctx) : base(env.Register(nameof(TypeConvertingTransformer)), ctx)
            => OutputType = PrimitiveTypes.Of((DataKind)ctx.Reader.ReadByte());

        private static TypeConvertingTransformer Create(IHostEnvironment env, ModelLoadContext ctx) => new TypeConvertingTransformer(env, ctx);

        private protected override DataViewSchema.DetachedColumn OutputColumn(int pair, DataViewSchema.Column input)
        {
            PrimitiveDataViewType from = input.Type.ItemTypeOf();
            if (!TypeConversions.Supports(from, OutputType))
                throw new ArgumentOutOfRangeException("inputSchema",
                    $"source column '{input.Name}' with item type '{from}' is not compatible with destination type '{OutputType}'");
            // A key stays a key; only its raw type changes.
            PrimitiveDataViewType to = from is KeyDataViewType key ? new KeyDataViewType(OutputType.RawType, Math.Min(key.Count, TypeConversions.MaximumOf(OutputType))) : OutputType;

            var builder = new DataViewSchema.Annotations.Builder();
            builder.Add(input.Annotations, kind => kind switch
            {
                AnnotationKinds.SlotNames => input.Type.SlotCount() > 0,
                AnnotationKinds.KeyValues => from is KeyDataViewType before && to is KeyDataViewType after && before.Count == after.Count,
                AnnotationKinds.IsNormalized => from is NumberDataViewType && to is NumberDataViewType,
                _ => false,
            });
            if (input.Type is BooleanDataViewType && to is NumberDataViewType)
                builder.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, true);
            return new DataViewSchema.DetachedColumn(ColumnPairs[pair].OutputColumnName, input.Type.WithItems(to), builder.ToAnnotations());
        }

        private protected override Delegate CreateGetter(int pair, DataViewSchema.Column input, DataViewRow row)
            => (Delegate)ItemGetters.Call(TypedGetter, input.Type.ItemTypeOf().RawType, OutputType.RawType, null, row, input);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(TypeConvertingTransformer));
            SaveColumns(ctx);
            ctx.Writer.Write((byte)PrimitiveTypes.KindOf(OutputType));
        }

        private static Delegate GetterOf<TIn, TOut>(DataViewRow row, DataViewSchema.Column input)
            => ItemGetters.Map(row, input, TypeConversions.Of<TIn, TOut>());
    }
}

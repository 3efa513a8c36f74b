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
                return new SchemaShape.Column(name, input.Kind, Transformer.OutputType, false,
                    input.KeepAnnotations(AnnotationKinds.SlotNames, AnnotationKinds.IsNormalized));
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
            if (!TypeConversions.Supports(input.Type.ItemTypeOf(), OutputType))
                throw new InvalidOperationException($"Source column '{input.Name}' with item type '{input.Type.ItemTypeOf()}' is not compatible with destination type '{OutputType}'.");
            return new DataViewSchema.DetachedColumn(ColumnPairs[pair].OutputColumnName, input.Type.WithItems(OutputType),
                input.Annotations.Keep(AnnotationKinds.SlotNames, AnnotationKinds.IsNormalized));
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

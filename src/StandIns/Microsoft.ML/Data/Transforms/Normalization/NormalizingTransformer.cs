using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class NormalizingTransformer : OneToOneTransformerBase
    {
        private readonly AffineColumn[] _columns;

        internal NormalizingTransformer(IHostEnvironment env, InputOutputColumnPair[] pairs, AffineColumn[] columns)
            : base(env.Register(nameof(NormalizingTransformer)), pairs) => _columns = columns;

        private NormalizingTransformer(IHostEnvironment env, ModelLoadContext ctx) : base(env.Register(nameof(NormalizingTransformer)), ctx)
            => _columns = ColumnPairs.Select(_ => AffineColumn.Load(ctx.Reader)).ToArray();

        public NormalizerModelParametersBase GetNormalizerModelParameters(int index) => _columns[index].Parameters;

        internal static bool IsReal(DataViewType type) => type == NumberDataViewType.Single || type == NumberDataViewType.Double;

        internal static void CheckType(DataViewSchema.Column column)
        {
            if (!IsReal(column.Type.ItemTypeOf()) || column.Type.SlotCount() == 0)
                throw GetterErrors.Mismatch("inputSchema", "input", column.Name, "scalar or vector of float or double", column.Type.ToString());
        }

        private static NormalizingTransformer Create(IHostEnvironment env, ModelLoadContext ctx) => new NormalizingTransformer(env, ctx);

        private protected override DataViewSchema.DetachedColumn OutputColumn(int pair, DataViewSchema.Column input)
        {
            CheckType(input);
            if (!input.Type.ItemTypeOf().Equals(_columns[pair].Type.ItemTypeOf()) || input.Type.SlotCount() != _columns[pair].Type.SlotCount())
                throw GetterErrors.Mismatch("inputSchema", "input", input.Name, _columns[pair].Type.ToString(), input.Type.ToString());
            var builder = new DataViewSchema.Annotations.Builder();
            builder.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, true);
            builder.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
            return new DataViewSchema.DetachedColumn(ColumnPairs[pair].OutputColumnName, input.Type, builder.ToAnnotations());
        }

        private protected override Delegate CreateGetter(int pair, DataViewSchema.Column input, DataViewRow row) => _columns[pair].CreateGetter(row, input);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(NormalizingTransformer));
            SaveColumns(ctx);
            foreach (AffineColumn column in _columns)
                column.Save(ctx.Writer);
        }

        public abstract class NormalizerModelParametersBase
        {
            private protected NormalizerModelParametersBase() { }
        }

        /// <summary>Of (x - Offset) * Scale; arrays for a vector.</summary>
        public sealed class AffineNormalizerModelParameters<TData> : NormalizerModelParametersBase
        {
            internal AffineNormalizerModelParameters(TData scale, TData offset)
            {
                Scale = scale;
                Offset = offset;
            }

            public TData Scale { get; }

            public TData Offset { get; }
        }
    }
}

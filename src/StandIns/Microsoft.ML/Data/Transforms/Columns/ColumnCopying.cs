using System;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class ColumnCopyingEstimator : TrivialEstimator<ColumnCopyingTransformer>
    {
        internal ColumnCopyingEstimator(IHostEnvironment env, params InputOutputColumnPair[] columns)
            : base(env.Register(nameof(ColumnCopyingEstimator)), new ColumnCopyingTransformer(env, columns)) { }

        public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
            => inputSchema.Map(Transformer.ColumnPairs, (c, name) => new SchemaShape.Column(name, c.Kind, c.ItemType, c.IsKey, c.Annotations));
    }

    public sealed class ColumnCopyingTransformer : OneToOneTransformerBase
    {
        internal ColumnCopyingTransformer(IHostEnvironment env, params InputOutputColumnPair[] columns)
            : base(env.Register(nameof(ColumnCopyingTransformer)), columns) { }

        private ColumnCopyingTransformer(IHostEnvironment env, ModelLoadContext ctx) : base(env.Register(nameof(ColumnCopyingTransformer)), ctx) { }

        private static ColumnCopyingTransformer Create(IHostEnvironment env, ModelLoadContext ctx) => new ColumnCopyingTransformer(env, ctx);

        private protected override DataViewSchema.DetachedColumn OutputColumn(int pair, DataViewSchema.Column input)
            => new DataViewSchema.DetachedColumn(ColumnPairs[pair].OutputColumnName, input.Type, input.Annotations);

        private protected override Delegate CreateGetter(int pair, DataViewSchema.Column input, DataViewRow row) => RowGetters.Of(row, input);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(ColumnCopyingTransformer));
            SaveColumns(ctx);
        }
    }
}

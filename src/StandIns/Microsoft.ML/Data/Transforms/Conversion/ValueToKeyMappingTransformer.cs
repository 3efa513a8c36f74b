using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class ValueToKeyMappingTransformer : OneToOneTransformerBase
    {
        private readonly KeyTerms[] _terms;
        private readonly bool _asText;

        internal ValueToKeyMappingTransformer(IHostEnvironment env, InputOutputColumnPair[] columns, KeyTerms[] terms, bool asText)
            : base(env.Register(nameof(ValueToKeyMappingTransformer)), columns)
        {
            _terms = terms;
            _asText = asText;
        }

        private ValueToKeyMappingTransformer(IHostEnvironment env, ModelLoadContext ctx) : base(env.Register(nameof(ValueToKeyMappingTransformer)), ctx)
        {
            _asText = ctx.Reader.ReadBoolean();
            _terms = ColumnPairs.Select(_ => KeyTerms.Load(ctx.Reader)).ToArray();
        }

        private static ValueToKeyMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx) => new ValueToKeyMappingTransformer(env, ctx);

        private protected override DataViewSchema.DetachedColumn OutputColumn(int pair, DataViewSchema.Column input)
        {
            if (!input.Type.ItemTypeOf().Equals(_terms[pair].ItemType))
                throw GetterErrors.Mismatch("inputSchema", "input", input.Name, _terms[pair].ItemType.ToString(), input.Type.ToString());
            var builder = new DataViewSchema.Annotations.Builder();
            builder.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
            _terms[pair].Annotate(builder, input, _asText);
            return new DataViewSchema.DetachedColumn(ColumnPairs[pair].OutputColumnName, input.Type.WithItems(_terms[pair].KeyType), builder.ToAnnotations());
        }

        private protected override Delegate CreateGetter(int pair, DataViewSchema.Column input, DataViewRow row) => _terms[pair].CreateGetter(row, input);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(ValueToKeyMappingTransformer));
            SaveColumns(ctx);
            ctx.Writer.Write(_asText);
            foreach (KeyTerms terms in _terms)
                terms.Save(ctx.Writer);
        }
    }
}

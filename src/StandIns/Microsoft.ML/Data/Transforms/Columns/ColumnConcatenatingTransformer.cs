using System.Linq;
using System.Reflection;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>Joins columns of one item type into a vector.</summary>
    public sealed class ColumnConcatenatingTransformer : RowToRowTransformerBase
    {
        private static readonly MethodInfo TypedGetter = typeof(ConcatenationGetter).GetMethod(nameof(ConcatenationGetter.Create));

        private readonly string _name;
        private readonly string[] _sources;

        internal ColumnConcatenatingTransformer(IHostEnvironment env, string name, string[] sources)
            : base(env.Register(nameof(ColumnConcatenatingTransformer)))
        {
            _name = name;
            _sources = sources;
        }

        private static ColumnConcatenatingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
        {
            string name = ctx.Reader.ReadString();
            var sources = new string[ctx.Reader.ReadInt32()];
            for (int i = 0; i < sources.Length; i++)
                sources[i] = ctx.Reader.ReadString();
            return new ColumnConcatenatingTransformer(env, name, sources);
        }

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(ColumnConcatenatingTransformer));
            ctx.Writer.Write(_name);
            ctx.Writer.Write(_sources.Length);
            foreach (string source in _sources)
                ctx.Writer.Write(source);
        }

        private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
        {
            DataViewSchema.Column[] inputs = _sources.Select(name => inputSchema.GetColumnOrNull(name)
                ?? throw GetterErrors.MissingColumn(nameof(inputSchema), "input", name)).ToArray();
            PrimitiveDataViewType itemType = inputs[0].Type.ItemTypeOf();
            foreach (DataViewSchema.Column input in inputs)
                if (!input.Type.ItemTypeOf().Equals(itemType))
                    throw GetterErrors.Mismatch(nameof(inputSchema), "input", input.Name, itemType.ToString(), input.Type.ToString());

            DataViewSchema.DetachedColumn output = ConcatenationAnnotations.Describe(_name, itemType, inputs);
            return new ColumnMapper(new[]
            {
                new MappedColumn(output, inputs.Select(c => c.Index).ToArray(), row => inputs.Length == 1 && inputs[0].Type is VectorDataViewType
                    ? RowGetters.Of(row, inputs[0])
                    : (System.Delegate)RowGetters.Call(TypedGetter, itemType.RawType, null, row, inputs)),
            });
        }
    }
}

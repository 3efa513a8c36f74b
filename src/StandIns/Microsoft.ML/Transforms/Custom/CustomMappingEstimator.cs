using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class CustomMappingEstimator<TSrc, TDst> : TrivialEstimator<CustomMappingTransformer<TSrc, TDst>>
        where TSrc : class, new()
        where TDst : class, new()
    {
        internal CustomMappingEstimator(IHostEnvironment env, Action<TSrc, TDst> map, string contractName, SchemaDefinition input, SchemaDefinition output)
            : base(env.Register("CustomMappingEstimator"), new CustomMappingTransformer<TSrc, TDst>(env, map, contractName, input, output)) { }

        public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        {
            foreach (SchemaDefinition.Column wanted in Transformer.Input)
            {
                SchemaShape.Column found = inputSchema.Find(wanted.ColumnName) ?? throw GetterErrors.MissingColumn(nameof(inputSchema), "input", wanted.ColumnName);
                if (!Accepts(new SchemaShape.Column(wanted.ColumnName, wanted.ColumnType), found))
                    throw GetterErrors.Mismatch(nameof(inputSchema), "input", wanted.ColumnName, wanted.ColumnType.ToString(), found.TypeName);
            }
            return inputSchema.With(Transformer.Output.Select(c => new SchemaShape.Column(c.ColumnName, c.ColumnType,
                new SchemaShape(c.Annotations.Schema.Select(a => SchemaShape.Column.From(a, withAnnotations: false))))).ToArray());
        }

        // A member without a size takes a vector of any size, also of a known one.
        private static bool Accepts(SchemaShape.Column wanted, SchemaShape.Column found)
            => wanted.ItemType.Equals(found.ItemType) && wanted.IsKey == found.IsKey
                && (wanted.Kind == found.Kind
                    || wanted.Kind == SchemaShape.Column.VectorKind.VariableVector && found.Kind == SchemaShape.Column.VectorKind.Vector);
    }
}

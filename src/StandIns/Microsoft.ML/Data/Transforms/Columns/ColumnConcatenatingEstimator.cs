using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class ColumnConcatenatingEstimator : IEstimator<ColumnConcatenatingTransformer>
    {
        private readonly IHostEnvironment _env;
        private readonly string _name;
        private readonly string[] _sources;

        internal ColumnConcatenatingEstimator(IHostEnvironment env, string outputColumnName, params string[] inputColumnNames)
        {
            System.ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
            System.ArgumentNullException.ThrowIfNull(inputColumnNames);
            if (inputColumnNames.Any(string.IsNullOrEmpty))
                throw new System.ArgumentNullException(nameof(inputColumnNames), "Contained some null or empty items");
            _env = env;
            _name = outputColumnName;
            _sources = inputColumnNames;
        }

        public ColumnConcatenatingTransformer Fit(IDataView input) => new ColumnConcatenatingTransformer(_env, _name, _sources);

        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        {
            SchemaShape.Column[] inputs = _sources.Select(name => inputSchema.Find(name)
                ?? throw GetterErrors.MissingColumn(nameof(inputSchema), "input", name)).ToArray();
            SchemaShape.Column first = inputs[0];
            foreach (SchemaShape.Column other in inputs)
                if (!other.ItemType.Equals(first.ItemType) || other.IsKey != first.IsKey)
                    throw new System.InvalidOperationException(
                        $"Concatenated columns must have one type, but column '{other.Name}' has type {other.TypeName} and '{first.Name}' {first.TypeName}.");

            bool varies = inputs.Any(c => c.Kind == SchemaShape.Column.VectorKind.VariableVector);
            var kind = varies ? SchemaShape.Column.VectorKind.VariableVector : SchemaShape.Column.VectorKind.Vector;
            return inputSchema.With(new SchemaShape.Column(_name, kind, first.ItemType, first.IsKey, Annotations(inputs, varies)));
        }

        private static SchemaShape Annotations(SchemaShape.Column[] inputs, bool varies)
        {
            var annotations = new List<SchemaShape.Column>();
            bool Has(SchemaShape.Column column, string kind) => column.Annotations.Find(kind) != null;
            if (!varies && inputs.Any(c => c.Kind == SchemaShape.Column.VectorKind.Scalar || Has(c, AnnotationKinds.SlotNames)))
                annotations.Add(ColumnTypes.VectorOf(AnnotationKinds.SlotNames, TextDataViewType.Instance));
            if (!varies && inputs.Any(c => Has(c, AnnotationKinds.CategoricalSlotRanges)))
                annotations.Add(ColumnTypes.VectorOf(AnnotationKinds.CategoricalSlotRanges, NumberDataViewType.Int32));
            if (inputs.All(c => Has(c, AnnotationKinds.IsNormalized)))
                annotations.Add(new SchemaShape.Column(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance));
            return new SchemaShape(annotations);
        }
    }
}

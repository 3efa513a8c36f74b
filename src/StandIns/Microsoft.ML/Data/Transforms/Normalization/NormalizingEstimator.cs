using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class NormalizingEstimator : IEstimator<NormalizingTransformer>
    {
        private readonly IHostEnvironment _env;
        private readonly InputOutputColumnPair[] _columns;
        private readonly long _maximumExampleCount;
        private readonly SlotScaling _scaling;

        internal NormalizingEstimator(IHostEnvironment env, InputOutputColumnPair[] columns, long maximumExampleCount, SlotScaling scaling)
        {
            ArgumentNullException.ThrowIfNull(columns);
            if (maximumExampleCount <= 1)
                throw new ArgumentOutOfRangeException(nameof(maximumExampleCount), maximumExampleCount, "Must be greater than 1");
            _env = env;
            _columns = columns;
            _maximumExampleCount = maximumExampleCount;
            _scaling = scaling;
        }

        public NormalizingTransformer Fit(IDataView input)
        {
            DataViewSchema.Column[] inputs = _columns.Select(pair => input.Schema.GetColumnOrNull(pair.InputColumnName)
                ?? throw GetterErrors.MissingColumn(nameof(input), "input", pair.InputColumnName)).ToArray();
            foreach (DataViewSchema.Column column in inputs)
                NormalizingTransformer.CheckType(column);

            SlotStatistics[] statistics = inputs.Select(c => new SlotStatistics(c.Type.SlotCount())).ToArray();
            using DataViewRowCursor cursor = input.GetRowCursor(inputs);
            Action[] readers = inputs.Select((c, i) => statistics[i].CreateReader(cursor, c)).ToArray();
            for (long row = 0; row < _maximumExampleCount && cursor.MoveNext(); row++)
                foreach (Action read in readers)
                    read();
            return new NormalizingTransformer(_env, _columns, inputs.Select((c, i) => AffineColumn.Create(c.Type, statistics[i], _scaling)).ToArray());
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
            => inputSchema.Map(_columns, (input, name) =>
            {
                if (input.IsKey || !NormalizingTransformer.IsReal(input.ItemType) || input.Kind == SchemaShape.Column.VectorKind.VariableVector)
                    throw GetterErrors.Mismatch(nameof(inputSchema), "input", input.Name, "scalar or vector of float or double", input.TypeName);
                return new SchemaShape.Column(name, input.Kind, input.ItemType, false, new SchemaShape(
                    input.KeepAnnotations(AnnotationKinds.SlotNames).Append(new SchemaShape.Column(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance))));
            });
    }
}

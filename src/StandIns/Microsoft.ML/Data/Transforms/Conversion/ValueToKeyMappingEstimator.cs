using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class ValueToKeyMappingEstimator : IEstimator<ValueToKeyMappingTransformer>
    {
        public enum KeyOrdinality : byte
        {
            ByOccurrence = 0,
            ByValue = 1,
        }

        private readonly IHostEnvironment _env;
        private readonly InputOutputColumnPair[] _columns;
        private readonly int _maximumNumberOfKeys;
        private readonly KeyOrdinality _ordinality;
        private readonly bool _asText;
        private readonly IDataView _keyData;

        internal ValueToKeyMappingEstimator(IHostEnvironment env, InputOutputColumnPair[] columns, int maximumNumberOfKeys, KeyOrdinality ordinality,
            bool asText, IDataView keyData)
        {
            ArgumentNullException.ThrowIfNull(columns);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumNumberOfKeys);
            if (keyData != null && keyData.Schema.Count(c => !c.IsHidden) != 1)
                throw new ArgumentException("The data view must have exactly one column.", nameof(keyData));
            _env = env;
            _columns = columns;
            _maximumNumberOfKeys = maximumNumberOfKeys;
            _ordinality = ordinality;
            _asText = asText;
            _keyData = keyData;
        }

        public ValueToKeyMappingTransformer Fit(IDataView input)
        {
            KeyTerms[] terms = _keyData == null
                ? Learn(input, _columns.Select(pair => input.Schema.GetColumnOrNull(pair.InputColumnName)
                    ?? throw GetterErrors.MissingColumn(nameof(input), "input", pair.InputColumnName)).ToArray())
                : _columns.Select(_ => Learn(_keyData, new[] { _keyData.Schema.First(c => !c.IsHidden) })[0]).ToArray();
            return new ValueToKeyMappingTransformer(_env, _columns, terms, _asText);
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
            => inputSchema.Map(_columns, (input, name) =>
            {
                PrimitiveDataViewType valueType = input.IsKey || _asText ? TextDataViewType.Instance : (PrimitiveDataViewType)input.ItemType;
                var annotations = new SchemaShape(input.KeepAnnotations(AnnotationKinds.SlotNames)
                    .Append(ColumnTypes.VectorOf(AnnotationKinds.KeyValues, valueType)));
                return new SchemaShape.Column(name, input.Kind, NumberDataViewType.UInt32, true, annotations);
            });

        private KeyTerms[] Learn(IDataView view, DataViewSchema.Column[] columns)
        {
            KeyTerms[] terms = columns.Select(c => KeyTerms.Create(c.Type.ItemTypeOf())).ToArray();
            using DataViewRowCursor cursor = view.GetRowCursor(columns);
            Action[] learners = columns.Select((c, i) => terms[i].CreateLearner(cursor, c, _maximumNumberOfKeys)).ToArray();
            while (cursor.MoveNext())
                foreach (Action learn in learners)
                    learn();
            if (_ordinality == KeyOrdinality.ByValue)
                foreach (KeyTerms learned in terms)
                    learned.Sort();
            return terms;
        }
    }
}

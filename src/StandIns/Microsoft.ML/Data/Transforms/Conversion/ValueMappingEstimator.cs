using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public class ValueMappingEstimator : TrivialEstimator<ValueMappingTransformer>
    {
        private protected ValueMappingEstimator(IHostEnvironment env, ValueLookup lookup, InputOutputColumnPair[] columns)
            : base(env.Register(nameof(ValueMappingEstimator)), new ValueMappingTransformer(env, lookup, columns)) { }

        public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
            => inputSchema.Map(Transformer.ColumnPairs, (input, name) =>
            {
                ValueLookup lookup = Transformer.Lookup;
                if (!input.ItemType.Equals(lookup.KeyType))
                    throw GetterErrors.Mismatch(nameof(inputSchema), "input", input.Name, lookup.KeyType.ToString(), input.TypeName);
                if (lookup.ValueType is VectorDataViewType)
                    return new SchemaShape.Column(name, lookup.ValueType);
                bool isKey = lookup.ValueType is KeyDataViewType;
                SchemaShape annotations = isKey
                    ? new SchemaShape(new[] { ColumnTypes.VectorOf(AnnotationKinds.KeyValues, lookup.KeyValuesType) }) : null;
                return new SchemaShape.Column(name, input.Kind, PrimitiveTypes.Of(lookup.ValueType.RawType), isKey, annotations);
            });
    }

    public sealed class ValueMappingEstimator<TKey, TValue> : ValueMappingEstimator
    {
        internal ValueMappingEstimator(IHostEnvironment env, IEnumerable<KeyValuePair<TKey, TValue>> pairs, bool treatValuesAsKeyType,
            params InputOutputColumnPair[] columns) : base(env, ValueLookup.OfValues(pairs.ToArray(), treatValuesAsKeyType), columns) { }

        internal ValueMappingEstimator(IHostEnvironment env, IEnumerable<KeyValuePair<TKey, TValue[]>> pairs,
            params InputOutputColumnPair[] columns) : base(env, ValueLookup.OfVectors(pairs.ToArray()), columns) { }
    }
}

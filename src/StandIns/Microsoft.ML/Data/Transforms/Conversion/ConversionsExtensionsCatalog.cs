using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Microsoft.ML
{
    public static class ConversionsExtensionsCatalog
    {
        public static TypeConvertingEstimator ConvertType(this TransformsCatalog.ConversionTransforms catalog, string outputColumnName,
            string inputColumnName = null, DataKind outputKind = DataKind.Single)
            => catalog.ConvertType(Pair(outputColumnName, inputColumnName), outputKind);

        public static TypeConvertingEstimator ConvertType(this TransformsCatalog.ConversionTransforms catalog, InputOutputColumnPair[] columns,
            DataKind outputKind = DataKind.Single) => new TypeConvertingEstimator(catalog.GetEnvironment(), outputKind, columns);

        public static KeyToValueMappingEstimator MapKeyToValue(this TransformsCatalog.ConversionTransforms catalog, string outputColumnName, string inputColumnName = null)
            => catalog.MapKeyToValue(Pair(outputColumnName, inputColumnName));

        public static KeyToValueMappingEstimator MapKeyToValue(this TransformsCatalog.ConversionTransforms catalog, InputOutputColumnPair[] columns)
            => new KeyToValueMappingEstimator(catalog.GetEnvironment(), columns);

        public static KeyToVectorMappingEstimator MapKeyToVector(this TransformsCatalog.ConversionTransforms catalog, InputOutputColumnPair[] columns,
            bool outputCountVector = false) => new KeyToVectorMappingEstimator(catalog.GetEnvironment(), columns, outputCountVector);

        public static KeyToVectorMappingEstimator MapKeyToVector(this TransformsCatalog.ConversionTransforms catalog, string outputColumnName,
            string inputColumnName = null, bool outputCountVector = false)
            => catalog.MapKeyToVector(Pair(outputColumnName, inputColumnName), outputCountVector);

        public static ValueToKeyMappingEstimator MapValueToKey(this TransformsCatalog.ConversionTransforms catalog, string outputColumnName,
            string inputColumnName = null, int maximumNumberOfKeys = 1000000,
            ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
            bool addKeyValueAnnotationsAsText = false, IDataView keyData = null)
            => catalog.MapValueToKey(Pair(outputColumnName, inputColumnName), maximumNumberOfKeys, keyOrdinality, addKeyValueAnnotationsAsText, keyData);

        public static ValueToKeyMappingEstimator MapValueToKey(this TransformsCatalog.ConversionTransforms catalog, InputOutputColumnPair[] columns,
            int maximumNumberOfKeys = 1000000, ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
            bool addKeyValueAnnotationsAsText = false, IDataView keyData = null)
            => new ValueToKeyMappingEstimator(catalog.GetEnvironment(), columns, maximumNumberOfKeys, keyOrdinality, addKeyValueAnnotationsAsText, keyData);

        public static ValueMappingEstimator<TInputType, TOutputType> MapValue<TInputType, TOutputType>(this TransformsCatalog.ConversionTransforms catalog,
            string outputColumnName, IEnumerable<KeyValuePair<TInputType, TOutputType>> keyValuePairs, string inputColumnName = null, bool treatValuesAsKeyType = false)
            => new ValueMappingEstimator<TInputType, TOutputType>(catalog.GetEnvironment(), keyValuePairs, treatValuesAsKeyType, Pair(outputColumnName, inputColumnName));

        public static ValueMappingEstimator<TInputType, TOutputType> MapValue<TInputType, TOutputType>(this TransformsCatalog.ConversionTransforms catalog,
            string outputColumnName, IEnumerable<KeyValuePair<TInputType, TOutputType[]>> keyValuePairs, string inputColumnName = null)
            => new ValueMappingEstimator<TInputType, TOutputType>(catalog.GetEnvironment(), keyValuePairs, Pair(outputColumnName, inputColumnName));

        private static InputOutputColumnPair[] Pair(string output, string input) => new[] { new InputOutputColumnPair(output, input) };
    }
}

using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Microsoft.ML
{
    public static class CategoricalCatalog
    {
        public static OneHotEncodingEstimator OneHotEncoding(this TransformsCatalog.CategoricalTransforms catalog, string outputColumnName,
            string inputColumnName = null, OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
            int maximumNumberOfKeys = 1000000, ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
            IDataView keyData = null)
            => catalog.OneHotEncoding(new[] { new InputOutputColumnPair(outputColumnName, inputColumnName) }, outputKind, maximumNumberOfKeys, keyOrdinality, keyData);

        public static OneHotEncodingEstimator OneHotEncoding(this TransformsCatalog.CategoricalTransforms catalog, InputOutputColumnPair[] columns,
            OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator, int maximumNumberOfKeys = 1000000,
            ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence, IDataView keyData = null)
        {
            // Slots are named by the text of the values, whatever their type.
            var keys = new ValueToKeyMappingEstimator(catalog.GetEnvironment(), columns, maximumNumberOfKeys, keyOrdinality, asText: true, keyData);
            return new OneHotEncodingEstimator(catalog.GetEnvironment(), keys, columns, outputKind);
        }
    }
}

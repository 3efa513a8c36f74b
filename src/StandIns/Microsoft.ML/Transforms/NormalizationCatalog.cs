using System;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Microsoft.ML
{
    public static class NormalizationCatalog
    {
        public static NormalizingEstimator NormalizeMinMax(this TransformsCatalog catalog, string outputColumnName, string inputColumnName = null,
            long maximumExampleCount = 1000000000, bool fixZero = true)
            => catalog.NormalizeMinMax(Pair(outputColumnName, inputColumnName), maximumExampleCount, fixZero);

        public static NormalizingEstimator NormalizeMinMax(this TransformsCatalog catalog, InputOutputColumnPair[] columns,
            long maximumExampleCount = 1000000000, bool fixZero = true)
            => new NormalizingEstimator(catalog.GetEnvironment(), columns, maximumExampleCount, SlotScalings.MinMax(fixZero));

        public static NormalizingEstimator NormalizeMeanVariance(this TransformsCatalog catalog, string outputColumnName, string inputColumnName = null,
            long maximumExampleCount = 1000000000, bool fixZero = true, bool useCdf = false)
            => catalog.NormalizeMeanVariance(Pair(outputColumnName, inputColumnName), maximumExampleCount, fixZero, useCdf);

        public static NormalizingEstimator NormalizeMeanVariance(this TransformsCatalog catalog, InputOutputColumnPair[] columns,
            long maximumExampleCount = 1000000000, bool fixZero = true, bool useCdf = false)
        {
            if (useCdf)
                throw new NotSupportedException("NormalizeMeanVariance with useCdf is not supported.");
            return new NormalizingEstimator(catalog.GetEnvironment(), columns, maximumExampleCount, SlotScalings.MeanVariance(fixZero));
        }

        private static InputOutputColumnPair[] Pair(string output, string input) => new[] { new InputOutputColumnPair(output, input) };
    }
}

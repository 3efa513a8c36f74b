using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    /// <summary>Keys by value, then a slot per key.</summary>
    public sealed class OneHotEncodingEstimator : IEstimator<OneHotEncodingTransformer>
    {
        public enum OutputKind : byte
        {
            Bag = 1,
            Indicator = 2,
            Key = 3,
            Binary = 4,
        }

        private readonly IEstimator<ITransformer> _steps;

        internal OneHotEncodingEstimator(IHostEnvironment env, ValueToKeyMappingEstimator keys, InputOutputColumnPair[] columns, OutputKind kind)
        {
            InputOutputColumnPair[] inPlace = columns.Select(c => new InputOutputColumnPair(c.OutputColumnName, c.OutputColumnName)).ToArray();
            _steps = kind switch
            {
                OutputKind.Indicator => keys.Append(new KeyToVectorMappingEstimator(env, inPlace, outputCountVector: false)),
                OutputKind.Bag => keys.Append(new KeyToVectorMappingEstimator(env, inPlace, outputCountVector: true)),
                OutputKind.Key => new EstimatorChain<ITransformer>().Append(keys),
                OutputKind.Binary => throw new NotSupportedException("OneHotEncoding with OutputKind.Binary is not supported."),
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown output kind."),
            };
        }

        public OneHotEncodingTransformer Fit(IDataView input) => new OneHotEncodingTransformer(_steps.Fit(input));

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => _steps.GetOutputSchema(inputSchema);
    }
}

using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>An estimator that learns nothing: its transformer is known from the start.</summary>
    public abstract class TrivialEstimator<TTransformer> : IEstimator<TTransformer> where TTransformer : class, ITransformer
    {
        private protected readonly IHost Host;
        private protected readonly TTransformer Transformer;

        private protected TrivialEstimator(IHost host, TTransformer transformer)
        {
            Host = host;
            Transformer = transformer;
        }

        public TTransformer Fit(IDataView input)
        {
            Transformer.GetOutputSchema(input.Schema);
            return Transformer;
        }

        public abstract SchemaShape GetOutputSchema(SchemaShape inputSchema);
    }
}

using System;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML
{
    public static class LearningPipelineExtensions
    {
        public static EstimatorChain<TTrans> Append<TTrans>(this IEstimator<ITransformer> start, IEstimator<TTrans> estimator,
            TransformerScope scope = TransformerScope.Everything)
            where TTrans : class, ITransformer
        {
            ArgumentNullException.ThrowIfNull(start);
            return start is EstimatorChain<ITransformer> chain
                ? chain.Append(estimator, scope)
                : new EstimatorChain<ITransformer>().Append(start).Append(estimator, scope);
        }

        public static EstimatorChain<TTrans> AppendCacheCheckpoint<TTrans>(this IEstimator<TTrans> start, IHostEnvironment env)
            where TTrans : class, ITransformer
            => new EstimatorChain<ITransformer>().Append(start).AppendCacheCheckpoint(env);

        public static TransformerChain<TTrans> Append<TTrans>(this ITransformer start, TTrans transformer)
            where TTrans : class, ITransformer
            => new TransformerChain<TTrans>(start, transformer);

        public static IEstimator<TTransformer> WithOnFitDelegate<TTransformer>(this IEstimator<TTransformer> estimator, Action<TTransformer> onFit)
            where TTransformer : class, ITransformer
        {
            ArgumentNullException.ThrowIfNull(estimator);
            ArgumentNullException.ThrowIfNull(onFit);
            return new DelegateEstimator<TTransformer>(estimator, onFit);
        }

        private sealed class DelegateEstimator<TTransformer> : IEstimator<TTransformer> where TTransformer : class, ITransformer
        {
            private readonly IEstimator<TTransformer> _estimator;
            private readonly Action<TTransformer> _onFit;

            public DelegateEstimator(IEstimator<TTransformer> estimator, Action<TTransformer> onFit)
            {
                _estimator = estimator;
                _onFit = onFit;
            }

            public TTransformer Fit(IDataView input)
            {
                TTransformer transformer = _estimator.Fit(input);
                _onFit(transformer);
                return transformer;
            }

            public SchemaShape GetOutputSchema(SchemaShape inputSchema) => _estimator.GetOutputSchema(inputSchema);
        }
    }
}

using System;
using System.Linq;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    public sealed class EstimatorChain<TLastTransformer> : IEstimator<TransformerChain<TLastTransformer>>
        where TLastTransformer : class, ITransformer
    {
        private readonly ChainLink[] _links;

        public readonly IEstimator<TLastTransformer> LastEstimator;

        public EstimatorChain() : this(Array.Empty<ChainLink>()) { }

        internal EstimatorChain(ChainLink[] links)
        {
            _links = links;
            LastEstimator = links.LastOrDefault()?.Estimator as IEstimator<TLastTransformer>;
        }

        public TransformerChain<TLastTransformer> Fit(IDataView input)
        {
            GetOutputSchema(SchemaShape.Create(input.Schema)); // refuse an unsuitable schema before anything is fitted
            var transformers = new ITransformer[_links.Length];
            IDataView current = input;
            for (int i = 0; i < _links.Length; i++)
            {
                transformers[i] = _links[i].Estimator.Fit(current);
                current = transformers[i].Transform(current);
                if (_links[i].CacheAfter && i < _links.Length - 1)
                    current = new CacheDataView(current);
            }
            return new TransformerChain<TLastTransformer>(transformers, _links.Select(l => l.Scope));
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
            => _links.Aggregate(inputSchema, (shape, link) => link.Estimator.GetOutputSchema(shape));

        public EstimatorChain<TNewTrans> Append<TNewTrans>(IEstimator<TNewTrans> estimator, TransformerScope scope = TransformerScope.Everything)
            where TNewTrans : class, ITransformer
        {
            ArgumentNullException.ThrowIfNull(estimator);
            return new EstimatorChain<TNewTrans>(_links.Append(new ChainLink(estimator, scope, false)).ToArray());
        }

        public EstimatorChain<TLastTransformer> AppendCacheCheckpoint(IHostEnvironment env)
        {
            ArgumentNullException.ThrowIfNull(env);
            if (_links.Length == 0)
                throw new InvalidOperationException("Current estimator chain has no estimator, can't append cache checkpoint.");
            return new EstimatorChain<TLastTransformer>(_links.SkipLast(1).Append(_links.Last() with { CacheAfter = true }).ToArray());
        }
    }
}

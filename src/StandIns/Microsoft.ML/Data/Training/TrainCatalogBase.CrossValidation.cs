using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public abstract partial class TrainCatalogBase
    {
        /// <summary>What one fold gave.</summary>
        public sealed class CrossValidationResult<T> where T : class
        {
            public readonly T Metrics;
            public readonly ITransformer Model;
            public readonly IDataView ScoredHoldOutSet;
            public readonly int Fold;

            internal CrossValidationResult(ITransformer model, T metrics, IDataView scores, int fold)
            {
                Model = model;
                Metrics = metrics;
                ScoredHoldOutSet = scores;
                Fold = fold;
            }
        }

        /// <summary>Trains on all folds but one, in turn, and scores that one with every part of the model, whatever its scope.</summary>
        private protected IReadOnlyList<CrossValidationResult<T>> CrossValidate<T>(IDataView data, IEstimator<ITransformer> estimator, int numberOfFolds,
            string samplingKeyColumnName, int? seed, Func<IDataView, T> evaluate) where T : class
        {
            ArgumentNullException.ThrowIfNull(data);
            ArgumentNullException.ThrowIfNull(estimator);
            return DataOperationsCatalog.CrossValidationSplit(Environment, data, numberOfFolds, samplingKeyColumnName, seed).Select((split, fold) =>
            {
                ITransformer model = estimator.Fit(split.TrainSet);
                ITransformer everything = model is IEnumerable<ITransformer> parts ? new TransformerChain<ITransformer>(parts.ToArray()) : model;
                IDataView scored = everything.Transform(split.TestSet);
                return new CrossValidationResult<T>(model, evaluate(scored), scored, fold);
            }).ToArray();
        }
    }
}

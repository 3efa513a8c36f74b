using System;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers
{
    public abstract class SdcaTrainerBase<TOptions, TTransformer, TModel> : StochasticTrainerBase<TTransformer, TModel>
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
        where TOptions : SdcaTrainerBase<TOptions, TTransformer, TModel>.OptionsBase, new()
    {
        public abstract class OptionsBase : TrainerInputBaseWithWeight
        {
            private protected OptionsBase() { }

            /// <summary>Weight of half the squared norm beside the mean loss; null chooses by the number of rows.</summary>
            public float? L2Regularization;

            /// <summary>The soft threshold of the weights; null is 0 below a hundred features, and grows with their number.</summary>
            public float? L1Regularization;

            /// <summary>Ignored: one thread trains.</summary>
            public int? NumberOfThreads;

            /// <summary>Stops when the duality gap is below this share of the loss.</summary>
            public float ConvergenceTolerance = 0.1f;

            /// <summary>How often the rows are gone through at most; null is 100.</summary>
            public int? MaximumNumberOfIterations;

            /// <summary>Whether a view that can shuffle is asked to.</summary>
            public bool Shuffle = true;

            /// <summary>After how many iterations the duality gap is looked at; null is every one, and below 1 is never.</summary>
            public int? ConvergenceCheckFrequency;
        }

        private protected readonly TOptions Settings;

        private protected SdcaTrainerBase(IHost host, TOptions options, SchemaShape.Column label)
            : base(host, TrainerColumns.Features(options.FeatureColumnName), label, TrainerColumns.Weight(options.ExampleWeightColumnName))
        {
            if (options.L2Regularization < 0 || options.L1Regularization < 0 || options.MaximumNumberOfIterations <= 0
                || !(options.ConvergenceTolerance > 0 && options.ConvergenceTolerance <= 1))
                throw new ArgumentOutOfRangeException(nameof(options), "Regularization must be non-negative, iterations positive, and the tolerance in (0, 1].");
            Settings = options;
        }
    }

    public abstract class SdcaBinaryTrainerBase<TModelParameters>
        : SdcaTrainerBase<SdcaBinaryTrainerBase<TModelParameters>.BinaryOptionsBase, BinaryPredictionTransformer<TModelParameters>, TModelParameters>
        where TModelParameters : class
    {
        public class BinaryOptionsBase : OptionsBase
        {
            public BinaryOptionsBase() { }

            /// <summary>Multiplies the weight of positive examples.</summary>
            public float PositiveInstanceWeight = 1;
        }

        private protected SdcaBinaryTrainerBase(IHost host, BinaryOptionsBase options, SchemaShape.Column label) : base(host, options, label) { }
    }
}

using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers
{
    /// <summary>A trainer that goes over the view many times, so that caching pays.</summary>
    public abstract class StochasticTrainerBase<TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        private static readonly TrainerInfo TheInfo = new TrainerInfo();

        private protected StochasticTrainerBase(IHost host, SchemaShape.Column feature, SchemaShape.Column label, SchemaShape.Column weight = default)
            : base(host, feature, label, weight) { }

        public override TrainerInfo Info => TheInfo;
    }
}

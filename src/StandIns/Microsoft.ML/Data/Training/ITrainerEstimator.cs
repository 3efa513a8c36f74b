namespace Microsoft.ML.Trainers
{
    public interface ITrainerEstimator<out TTransformer, out TModel> : IEstimator<TTransformer>
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        TrainerInfo Info { get; }
    }

    /// <summary>What a trainer learnt.</summary>
    public abstract class ModelParametersBase<TOutput> : ICanSaveModel
    {
        private protected ModelParametersBase() { }

        void ICanSaveModel.Save(ModelSaveContext ctx) => SaveModel(ctx);

        private protected abstract void SaveModel(ModelSaveContext ctx);
    }
}

using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>Predicts true where the score is above the threshold.</summary>
    public sealed class BinaryPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel> where TModel : class
    {
        internal readonly float Threshold;

        internal BinaryPredictionTransformer(IHostEnvironment env, TModel model, string featureColumn, DataViewType featureType, float threshold = 0)
            : base(env.Register(nameof(BinaryPredictionTransformer<TModel>)), model, featureColumn, featureType) => Threshold = threshold;

        private BinaryPredictionTransformer(IHostEnvironment env, ModelLoadContext ctx)
            : base(env.Register(nameof(BinaryPredictionTransformer<TModel>)), env, ctx) => Threshold = ctx.Reader.ReadSingle();

        private static BinaryPredictionTransformer<TModel> Create(IHostEnvironment env, ModelLoadContext ctx) => new BinaryPredictionTransformer<TModel>(env, ctx);

        private protected override RowMapper MakeScorer(DataViewSchema.Column features, uint scoreSetId)
            => new BinaryScorer((IScalarScorer)Model, Threshold, features, scoreSetId);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(BinaryPredictionTransformer<TModel>));
            SaveCore(ctx);
            ctx.Writer.Write(Threshold);
        }
    }
}

using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>Predicts the class with the highest score.</summary>
    public sealed class MulticlassPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel> where TModel : class
    {
        private readonly DataViewSchema.Annotations _labelAnnotations;

        internal MulticlassPredictionTransformer(IHostEnvironment env, TModel model, string featureColumn, DataViewType featureType, DataViewSchema.Annotations labelAnnotations)
            : base(env.Register(nameof(MulticlassPredictionTransformer<TModel>)), model, featureColumn, featureType)
            => _labelAnnotations = labelAnnotations.Keep(AnnotationKinds.KeyValues);

        private MulticlassPredictionTransformer(IHostEnvironment env, ModelLoadContext ctx)
            : base(env.Register(nameof(MulticlassPredictionTransformer<TModel>)), env, ctx) => _labelAnnotations = ModelSchema.ReadAnnotations(ctx.Reader);

        private static MulticlassPredictionTransformer<TModel> Create(IHostEnvironment env, ModelLoadContext ctx) => new MulticlassPredictionTransformer<TModel>(env, ctx);

        private protected override RowMapper MakeScorer(DataViewSchema.Column features, uint scoreSetId)
            => new MulticlassScorer((IClassScorer)Model, _labelAnnotations, features, scoreSetId);

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(MulticlassPredictionTransformer<TModel>));
            SaveCore(ctx);
            ModelSchema.WriteAnnotations(ctx.Writer, _labelAnnotations);
        }
    }
}

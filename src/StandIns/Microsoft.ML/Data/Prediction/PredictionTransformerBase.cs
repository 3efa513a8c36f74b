using System;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>Adds the columns that a model predicts; disposes the model with itself.</summary>
    public abstract class PredictionTransformerBase<TModel> : IPredictionTransformer<TModel>, IDisposable where TModel : class
    {
        private protected readonly IHost Host;
        private bool _disposed;

        private protected PredictionTransformerBase(IHost host, TModel model)
        {
            ArgumentNullException.ThrowIfNull(model);
            Host = host;
            Model = model;
        }

        public TModel Model { get; }

        bool ITransformer.IsRowToRowMapper => true;

        public abstract DataViewSchema GetOutputSchema(DataViewSchema inputSchema);

        public IDataView Transform(IDataView input)
        {
            ArgumentNullException.ThrowIfNull(input);
            return new MappedDataView(input, MakeRowMapper(input.Schema));
        }

        IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => new RowMap(inputSchema, MakeRowMapper(inputSchema));

        void ICanSaveModel.Save(ModelSaveContext ctx) => SaveModel(ctx);

        public void Dispose()
        {
            if (_disposed)
                return;
            _disposed = true;
            (Model as IDisposable)?.Dispose();
        }

        private protected abstract RowMapper MakeRowMapper(DataViewSchema inputSchema);

        private protected abstract void SaveModel(ModelSaveContext ctx);
    }

    /// <summary>A prediction from one feature column.</summary>
    public abstract class SingleFeaturePredictionTransformerBase<TModel> : PredictionTransformerBase<TModel>, ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        private protected SingleFeaturePredictionTransformerBase(IHost host, TModel model, string featureColumn, DataViewType featureType) : base(host, model)
        {
            FeatureColumnName = featureColumn;
            FeatureColumnType = featureType;
        }

        private protected SingleFeaturePredictionTransformerBase(IHost host, IHostEnvironment env, ModelLoadContext ctx) : base(host, ctx.LoadModel<TModel>(env, "Model"))
        {
            FeatureColumnName = ctx.Reader.ReadString();
            FeatureColumnType = ModelTypes.Read(ctx.Reader);
        }

        public string FeatureColumnName { get; }

        public DataViewType FeatureColumnType { get; }

        public sealed override DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
        {
            DataViewSchema.Column features = FindFeatures(inputSchema);
            if (!features.Type.Equals(FeatureColumnType))
                throw GetterErrors.Mismatch(nameof(inputSchema), "feature", FeatureColumnName, FeatureColumnType.ToString(), features.Type.ToString());
            return RowMap.OutputSchemaOf(inputSchema, MakeRowMapper(inputSchema));
        }

        private protected void SaveCore(ModelSaveContext ctx)
        {
            ctx.SaveModel((ICanSaveModel)Model, "Model");
            ctx.Writer.Write(FeatureColumnName);
            ModelTypes.Write(ctx.Writer, FeatureColumnType);
        }

        private protected sealed override RowMapper MakeRowMapper(DataViewSchema inputSchema)
        {
            DataViewSchema.Column features = FindFeatures(inputSchema);
            // A vector of the trained size will do here, whatever its dimensions.
            if (!features.Type.ItemTypeOf().Equals(FeatureColumnType.ItemTypeOf()) || features.Type.SlotCount() != FeatureColumnType.SlotCount())
                throw new InvalidOperationException($"Incompatible features column type: '{features.Type}' vs '{FeatureColumnType}'");
            return MakeScorer(features, ScoreAnnotations.NextSetId(inputSchema));
        }

        private protected abstract RowMapper MakeScorer(DataViewSchema.Column features, uint scoreSetId);

        private DataViewSchema.Column FindFeatures(DataViewSchema schema)
        {
            ArgumentNullException.ThrowIfNull(schema);
            return schema.GetColumnOrNull(FeatureColumnName) ?? throw GetterErrors.MissingColumn("inputSchema", "feature", FeatureColumnName);
        }
    }
}

using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Calibrators
{
    /// <summary>Adds a Probability column made from a score column.</summary>
    public abstract class CalibratorTransformer<TICalibrator> : RowToRowTransformerBase, ISingleFeaturePredictionTransformer<TICalibrator>
        where TICalibrator : class, ICalibrator
    {
        private readonly TICalibrator _calibrator;
        private readonly string _score;

        private protected CalibratorTransformer(IHost host, TICalibrator calibrator, string score) : base(host)
        {
            _calibrator = calibrator;
            _score = score;
        }

        TICalibrator IPredictionTransformer<TICalibrator>.Model => _calibrator;

        string ISingleFeaturePredictionTransformer<TICalibrator>.FeatureColumnName => _score;

        DataViewType ISingleFeaturePredictionTransformer<TICalibrator>.FeatureColumnType => NumberDataViewType.Single;

        private protected void SaveCore(ModelSaveContext ctx)
        {
            ctx.SaveModel((ICanSaveModel)_calibrator, "Calibrator");
            ctx.Writer.Write(_score);
        }

        private protected override RowMapper MakeRowMapper(DataViewSchema inputSchema)
        {
            DataViewSchema.Column score = inputSchema.GetColumnOrNull(_score) ?? throw GetterErrors.MissingColumn(nameof(inputSchema), "score", _score);
            if (score.Type != NumberDataViewType.Single)
                throw GetterErrors.Mismatch(nameof(inputSchema), "score", _score, "Single", score.Type.ToString());
            DataViewSchema.Annotations.Builder builder = ScoreAnnotations.Builder(ScoreAnnotations.NextSetId(inputSchema), ScoreAnnotations.Binary, ScoreAnnotations.Probability);
            builder.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, true);
            var output = new DataViewSchema.DetachedColumn(ScoreAnnotations.Probability, NumberDataViewType.Single, builder.ToAnnotations());
            return new ColumnMapper(new[]
            {
                new MappedColumn(output, new[] { score.Index }, row => ItemGetters.Map<float, float>(row, score, _calibrator.PredictProbability)),
            });
        }
    }

    public sealed class PlattCalibratorTransformer : CalibratorTransformer<PlattCalibrator>
    {
        internal PlattCalibratorTransformer(IHostEnvironment env, PlattCalibrator calibrator, string score)
            : base(env.Register(nameof(PlattCalibratorTransformer)), calibrator, score) { }

        private static PlattCalibratorTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
            => new PlattCalibratorTransformer(env, ctx.LoadModel<PlattCalibrator>(env, "Calibrator"), ctx.Reader.ReadString());

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(PlattCalibratorTransformer));
            SaveCore(ctx);
        }
    }
}

using System;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers
{
    using CalibratedLinearModel = CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>;

    /// <summary>
    /// Logistic regression by stochastic dual coordinate ascent (Shalev-Shwartz and Zhang, JMLR 2013). Unlike the original, one thread trains,
    /// and the bias is the weight of a constant feature, penalized as the others are by L2.
    /// </summary>
    public sealed class SdcaLogisticRegressionBinaryTrainer : SdcaBinaryTrainerBase<CalibratedLinearModel>
    {
        private const int DefaultIterations = 100;

        public sealed class Options : BinaryOptionsBase
        {
            public Options() { }
        }

        internal SdcaLogisticRegressionBinaryTrainer(IHostEnvironment env, Options options)
            : base(env.Register(nameof(SdcaLogisticRegressionBinaryTrainer)), options, TrainerColumns.BooleanLabel(options.LabelColumnName)) { }

        private protected override CalibratedLinearModel Train(IDataView data)
        {
            using IChannel channel = Host.Start("Training");
            var examples = new ExampleCursorFactory(data, LabelColumn.Name, FeatureColumn.Name, WeightColumn.Name);
            int features = data.Schema[FeatureColumn.Name].Type.SlotCount();
            int iterations = Settings.MaximumNumberOfIterations ?? DefaultIterations;
            var solver = new SdcaLogisticSolver(examples, features, Settings.PositiveInstanceWeight);
            if (solver.RowCount == 0)
                throw new InvalidOperationException("No valid training instances found, all instances have missing features.");
            solver.L2 = Math.Max(1e-9, Settings.L2Regularization ?? Math.Max(1e-6, 20.0 / (Math.Max(2, iterations / 2) * (double)solver.RowCount)));
            solver.SoftThreshold = Settings.L1Regularization ?? (features < 100 ? 0 : features < 1000 ? 0.25 : features < 10000 ? 0.5 : 1);

            int checkEvery = Settings.ConvergenceCheckFrequency ?? 1;
            Random rand = Settings.Shuffle ? Host.Rand : null;
            for (int iteration = 1; iteration <= iterations; iteration++)
            {
                solver.Pass(rand == null ? null : new Random(rand.Next()));
                if (checkEvery > 0 && iteration % checkEvery == 0 && solver.RelativeGap() < Settings.ConvergenceTolerance)
                    break;
            }
            return LinearModels.Calibrated(solver.Weights);
        }

        private protected override BinaryPredictionTransformer<CalibratedLinearModel> Wrap(CalibratedLinearModel model, DataViewSchema trainSchema)
            => new BinaryPredictionTransformer<CalibratedLinearModel>(Host, model, FeatureColumn.Name, trainSchema[FeatureColumn.Name].Type);

        private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => ScoreAnnotations.BinaryColumns(calibrated: true);
    }
}

using System;
using System.Linq;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers
{
    using CalibratedLinearModel = CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>;

    /// <summary>Logistic regression; the score is the log-odds, so the calibrator is the plain sigmoid.</summary>
    public sealed class LbfgsLogisticRegressionBinaryTrainer
        : LbfgsTrainerBase<LbfgsLogisticRegressionBinaryTrainer.Options, BinaryPredictionTransformer<CalibratedLinearModel>, CalibratedLinearModel>
    {
        public sealed class Options : OptionsBase
        {
            public Options() { }
        }

        internal LbfgsLogisticRegressionBinaryTrainer(IHostEnvironment env, Options options)
            : base(env.Register(nameof(LbfgsLogisticRegressionBinaryTrainer)), options, TrainerColumns.BooleanLabel(options.LabelColumnName)) { }

        /// <summary>Trains on, starting from the given model.</summary>
        public BinaryPredictionTransformer<CalibratedLinearModel> Fit(IDataView trainData, LinearModelParameters modelParameters)
        {
            ArgumentNullException.ThrowIfNull(modelParameters);
            Initial = modelParameters.Weights.Prepend(modelParameters.Bias).Select(w => (double)w).ToArray();
            try
            {
                return Fit(trainData);
            }
            finally
            {
                Initial = null;
            }
        }

        private protected override int ClassCount => 1;

        private protected override CalibratedLinearModel Train(IDataView data) => LinearModels.Calibrated(TrainParameters(data));

        private protected override double AddLoss(TrainingRows rows, int row, double[] parameters, double[] gradient)
        {
            ReadOnlySpan<int> slots = rows.SlotsOf(row);
            ReadOnlySpan<float> values = rows.ValuesOf(row);
            double score = parameters[0];
            for (int i = 0; i < slots.Length; i++)
                score += values[i] * parameters[1 + slots[i]];

            bool positive = rows.Labels[row] > 0;
            double weight = rows.Weights[row], slope = weight * (1 / (1 + Math.Exp(-score)) - (positive ? 1 : 0));
            gradient[0] += slope;
            for (int i = 0; i < slots.Length; i++)
                gradient[1 + slots[i]] += slope * values[i];
            return weight * Softmax.LogOnePlusExp(positive ? -score : score);
        }

        private protected override BinaryPredictionTransformer<CalibratedLinearModel> Wrap(CalibratedLinearModel model, DataViewSchema trainSchema)
            => new BinaryPredictionTransformer<CalibratedLinearModel>(Host, model, FeatureColumn.Name, trainSchema[FeatureColumn.Name].Type);

        private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema) => ScoreAnnotations.BinaryColumns(calibrated: true);
    }

    internal static class LinearModels
    {
        /// <summary>The logistic model of these parameters, the bias first.</summary>
        public static CalibratedLinearModel Calibrated(double[] parameters)
            => new CalibratedModelParameters<LinearBinaryModelParameters, PlattCalibrator>(
                new LinearBinaryModelParameters(parameters.Skip(1).Select(w => (float)w).ToArray(), (float)parameters[0]), new PlattCalibrator(-1, 0));
    }
}

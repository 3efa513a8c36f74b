using System;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers
{
    /// <summary>
    /// Trains a linear model with L-BFGS. What is minimized is the weighted mean loss, plus L2/2 times the squared norm of the weights and L1
    /// times their absolute sum, both divided by the number of examples; biases are not penalized. The examples are read once, into memory.
    /// </summary>
    public abstract class LbfgsTrainerBase<TOptions, TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
        where TOptions : LbfgsTrainerBase<TOptions, TTransformer, TModel>.OptionsBase, new()
    {
        public abstract class OptionsBase : TrainerInputBaseWithWeight
        {
            protected OptionsBase() { }

            public float L2Regularization = 1;

            public float L1Regularization = 1;

            public float OptimizationTolerance = 1e-7f;

            public int HistorySize = 20;

            public int MaximumNumberOfIterations = int.MaxValue;

            /// <summary>Initial weights are drawn uniformly from a range of this width around zero; 0 starts at zero.</summary>
            public float InitialWeightsDiameter = 0;

            /// <summary>Ignored: one thread trains.</summary>
            public int? NumberOfThreads;

            /// <summary>Ignored: vectors of parameters are dense.</summary>
            public bool DenseOptimizer = false;

            public bool EnforceNonNegativity = false;
        }

        private static readonly TrainerInfo TheInfo = new TrainerInfo();

        private protected readonly TOptions Settings;

        private protected LbfgsTrainerBase(IHost host, TOptions options, SchemaShape.Column label)
            : base(host, TrainerColumns.Features(options.FeatureColumnName), label, TrainerColumns.Weight(options.ExampleWeightColumnName))
        {
            Check(options.L2Regularization >= 0, nameof(options.L2Regularization), "Must be non-negative");
            Check(options.L1Regularization >= 0, nameof(options.L1Regularization), "Must be non-negative");
            Check(options.OptimizationTolerance > 0, nameof(options.OptimizationTolerance), "Must be positive");
            Check(options.HistorySize > 0, nameof(options.HistorySize), "Must be positive");
            Check(options.MaximumNumberOfIterations > 0, nameof(options.MaximumNumberOfIterations), "Must be positive");
            Settings = options;
        }

        public override TrainerInfo Info => TheInfo;

        private protected abstract int ClassCount { get; }

        /// <summary>Adds the gradient of one example's loss and returns the loss. Biases come first, then the weights of each class.</summary>
        private protected abstract double AddLoss(TrainingRows rows, int row, double[] parameters, double[] gradient);

        /// <summary>Parameters to start from in place of those the options say; null if there are none.</summary>
        private protected double[] Initial { get; set; }

        private protected double[] TrainParameters(IDataView data)
        {
            using IChannel channel = Host.Start("Training");
            TrainingRows rows = TrainingRows.Read(channel, data, LabelColumn.Name, FeatureColumn.Name, WeightColumn.Name);
            double weightSum = 0;
            foreach (float weight in rows.Weights)
                weightSum += weight;
            double l2 = Settings.L2Regularization / weightSum;
            int biases = ClassCount;
            double Objective(double[] parameters, double[] gradient)
            {
                Array.Clear(gradient);
                double loss = 0;
                for (int row = 0; row < rows.Count; row++)
                    loss += AddLoss(rows, row, parameters, gradient);
                loss /= weightSum;
                for (int i = 0; i < gradient.Length; i++)
                {
                    gradient[i] /= weightSum;
                    if (i < biases)
                        continue;
                    gradient[i] += l2 * parameters[i];
                    loss += l2 * parameters[i] * parameters[i] / 2;
                }
                return loss;
            }
            var minimizer = new LbfgsMinimizer(Objective, biases)
            {
                L1 = Settings.L1Regularization / rows.Count,
                NonNegative = Settings.EnforceNonNegativity,
                HistorySize = Settings.HistorySize,
                Tolerance = Settings.OptimizationTolerance,
                MaximumNumberOfIterations = Settings.MaximumNumberOfIterations,
            };
            return minimizer.Minimize(Start(biases * (1 + rows.FeatureCount)));
        }

        private double[] Start(int length)
        {
            if (Initial != null)
                return Initial.Length == length ? Initial
                    : throw new InvalidOperationException("The input training data must have the same features used to train the input predictor.");
            var start = new double[length];
            for (int i = 0; Settings.InitialWeightsDiameter > 0 && i < length; i++)
                start[i] = Settings.InitialWeightsDiameter * (Host.Rand.NextDouble() - 0.5);
            return start;
        }

        private static void Check(bool condition, string name, string message)
        {
            if (!condition)
                throw new ArgumentOutOfRangeException(name, message);
        }
    }
}

using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers
{
    /// <summary>Multinomial logistic regression of a key label, with weights of its own for every class.</summary>
    public sealed class LbfgsMaximumEntropyMulticlassTrainer : LbfgsTrainerBase<LbfgsMaximumEntropyMulticlassTrainer.Options,
        MulticlassPredictionTransformer<MaximumEntropyModelParameters>, MaximumEntropyModelParameters>
    {
        private int _classCount;
        private double[] _scores;

        public sealed class Options : OptionsBase
        {
            public Options() { }
        }

        internal LbfgsMaximumEntropyMulticlassTrainer(IHostEnvironment env, Options options)
            : base(env.Register(nameof(LbfgsMaximumEntropyMulticlassTrainer)), options, TrainerColumns.KeyLabel(options.LabelColumnName)) { }

        private protected override int ClassCount => _classCount;

        private protected override MaximumEntropyModelParameters Train(IDataView data)
        {
            _classCount = checked((int)((KeyDataViewType)data.Schema[LabelColumn.Name].Type).Count);
            _scores = new double[_classCount];
            float[] parameters = TrainParameters(data).Select(p => (float)p).ToArray();
            int features = parameters.Length / _classCount - 1;
            return new MaximumEntropyModelParameters(
                Enumerable.Range(0, _classCount).Select(c => parameters[(_classCount + c * features)..(_classCount + (c + 1) * features)]).ToArray(),
                parameters[.._classCount]);
        }

        private protected override double AddLoss(TrainingRows rows, int row, double[] parameters, double[] gradient)
        {
            ReadOnlySpan<int> slots = rows.SlotsOf(row);
            ReadOnlySpan<float> values = rows.ValuesOf(row);
            int actual = (int)rows.Labels[row];
            for (int c = 0; c < _classCount; c++)
            {
                int first = _classCount + c * rows.FeatureCount;
                _scores[c] = parameters[c];
                for (int i = 0; i < slots.Length; i++)
                    _scores[c] += values[i] * parameters[first + slots[i]];
            }
            double logZ = Softmax.LogSumExp(_scores), weight = rows.Weights[row];
            for (int c = 0; c < _classCount; c++)
            {
                int first = _classCount + c * rows.FeatureCount;
                double slope = weight * (Math.Exp(_scores[c] - logZ) - (c == actual ? 1 : 0));
                gradient[c] += slope;
                for (int i = 0; i < slots.Length; i++)
                    gradient[first + slots[i]] += slope * values[i];
            }
            return weight * (logZ - _scores[actual]);
        }

        private protected override MulticlassPredictionTransformer<MaximumEntropyModelParameters> Wrap(MaximumEntropyModelParameters model, DataViewSchema trainSchema)
            => new MulticlassPredictionTransformer<MaximumEntropyModelParameters>(Host, model, FeatureColumn.Name, trainSchema[FeatureColumn.Name].Type,
                trainSchema[LabelColumn.Name].Annotations);

        private protected override SchemaShape.Column[] OutputColumns(SchemaShape inputSchema)
        {
            SchemaShape.Column label = inputSchema.Find(LabelColumn.Name).Value;
            SchemaShape.Column[] keyValues = label.KeepAnnotations(AnnotationKinds.KeyValues).ToArray();
            SchemaShape.Column[] names = keyValues.Where(k => k.ItemType is TextDataViewType).SelectMany(k => new[]
            {
                ColumnTypes.VectorOf(AnnotationKinds.SlotNames, TextDataViewType.Instance), ColumnTypes.VectorOf(AnnotationKinds.TrainingLabelValues, TextDataViewType.Instance),
            }).ToArray();
            return new[]
            {
                new SchemaShape.Column(ScoreAnnotations.PredictedLabel, SchemaShape.Column.VectorKind.Scalar, NumberDataViewType.UInt32, true, ScoreAnnotations.Shape(keyValues)),
                new SchemaShape.Column(ScoreAnnotations.Score, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, false, ScoreAnnotations.Shape(names)),
            };
        }
    }
}

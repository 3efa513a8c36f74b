using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    /// <summary>PredictedLabel, Score and, of a calibrated model, Probability; the features are scored once per row.</summary>
    internal sealed class BinaryScorer : RowMapper
    {
        private readonly IScalarScorer _model;
        private readonly float _threshold;
        private readonly DataViewSchema.Column _features;
        private readonly DataViewSchema.DetachedColumn[] _columns;

        public BinaryScorer(IScalarScorer model, float threshold, DataViewSchema.Column features, uint setId)
        {
            _model = model;
            _threshold = threshold;
            _features = features;
            DataViewSchema.DetachedColumn Column(string name, DataViewType type)
                => new DataViewSchema.DetachedColumn(name, type, ScoreAnnotations.Builder(setId, ScoreAnnotations.Binary, name).ToAnnotations());
            var columns = new List<DataViewSchema.DetachedColumn>
            {
                Column(ScoreAnnotations.PredictedLabel, BooleanDataViewType.Instance), Column(ScoreAnnotations.Score, NumberDataViewType.Single),
            };
            if (model is IProbabilityScorer)
            {
                DataViewSchema.Annotations.Builder builder = ScoreAnnotations.Builder(setId, ScoreAnnotations.Binary, ScoreAnnotations.Probability);
                builder.AddPrimitiveValue(AnnotationKinds.IsNormalized, BooleanDataViewType.Instance, true);
                columns.Add(new DataViewSchema.DetachedColumn(ScoreAnnotations.Probability, NumberDataViewType.Single, builder.ToAnnotations()));
            }
            _columns = columns.ToArray();
        }

        public override IReadOnlyList<DataViewSchema.DetachedColumn> OutputColumns => _columns;

        public override IEnumerable<int> InputsOf(Func<int, bool> isOutputActive)
            => Array.Exists(Indices(), i => isOutputActive(i)) ? new[] { _features.Index } : Array.Empty<int>();

        public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isOutputActive)
        {
            if (!Array.Exists(Indices(), i => isOutputActive(i)))
                return new Delegate[_columns.Length];
            Func<float> score = ScoreOf(input);
            var getters = new Delegate[]
            {
                (ValueGetter<bool>)((ref bool value) => value = score() > _threshold),
                (ValueGetter<float>)((ref float value) => value = score()),
                (ValueGetter<float>)((ref float value) => value = ((IProbabilityScorer)_model).ProbabilityOf(score())),
            };
            return Array.ConvertAll(Indices(), i => isOutputActive(i) ? getters[i] : null);
        }

        private Func<float> ScoreOf(DataViewRow input)
        {
            ValueGetter<VBuffer<float>> read = input.GetGetter<VBuffer<float>>(_features);
            VBuffer<float> features = default;
            float score = 0;
            long scored = long.MinValue;
            return () =>
            {
                if (scored != input.Position)
                {
                    read(ref features);
                    score = _model.Score(features);
                    scored = input.Position;
                }
                return score;
            };
        }

        private int[] Indices() => _columns.Length == 3 ? new[] { 0, 1, 2 } : new[] { 0, 1 };
    }
}

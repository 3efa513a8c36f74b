using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>PredictedLabel, a key of the training label, and Score, a number per class; the features are scored once per row.</summary>
    internal sealed class MulticlassScorer : RowMapper
    {
        private readonly IClassScorer _model;
        private readonly DataViewSchema.Column _features;
        private readonly DataViewSchema.DetachedColumn[] _columns;

        /// <param name="labelAnnotations">Of the training label; its key values are those of the predicted label.</param>
        public MulticlassScorer(IClassScorer model, DataViewSchema.Annotations labelAnnotations, DataViewSchema.Column features, uint setId)
        {
            _model = model;
            _features = features;
            int classes = model.ClassCount;
            DataViewSchema.Annotations.Builder label = ScoreAnnotations.Builder(setId, ScoreAnnotations.Multiclass, ScoreAnnotations.PredictedLabel);
            label.Add(labelAnnotations, kind => kind == AnnotationKinds.KeyValues);
            DataViewSchema.Annotations.Builder score = ScoreAnnotations.Builder(setId, ScoreAnnotations.Multiclass, ScoreAnnotations.Score);
            if (labelAnnotations.Schema.GetColumnOrNull(AnnotationKinds.KeyValues)?.Type.ItemTypeOf() is TextDataViewType)
            {
                VBuffer<ReadOnlyMemory<char>> names = default;
                labelAnnotations.GetValue(AnnotationKinds.KeyValues, ref names);
                score.AddSlotNames(names.DenseValues().ToArray());
                score.AddVector(AnnotationKinds.TrainingLabelValues, new VectorDataViewType(TextDataViewType.Instance, names.Length), names.DenseValues().ToArray());
            }
            _columns = new[]
            {
                new DataViewSchema.DetachedColumn(ScoreAnnotations.PredictedLabel, new KeyDataViewType(typeof(uint), classes), label.ToAnnotations()),
                new DataViewSchema.DetachedColumn(ScoreAnnotations.Score, new VectorDataViewType(NumberDataViewType.Single, classes), score.ToAnnotations()),
            };
        }

        public override IReadOnlyList<DataViewSchema.DetachedColumn> OutputColumns => _columns;

        public override IEnumerable<int> InputsOf(Func<int, bool> isOutputActive)
            => isOutputActive(0) || isOutputActive(1) ? new[] { _features.Index } : Array.Empty<int>();

        public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isOutputActive)
        {
            if (!isOutputActive(0) && !isOutputActive(1))
                return new Delegate[2];
            ValueGetter<VBuffer<float>> read = input.GetGetter<VBuffer<float>>(_features);
            VBuffer<float> features = default, scores = default;
            long scored = long.MinValue;
            void Score()
            {
                if (scored == input.Position)
                    return;
                read(ref features);
                _model.Score(features, ref scores);
                scored = input.Position;
            }
            var label = (ValueGetter<uint>)((ref uint value) =>
            {
                Score();
                value = Best(scores.GetValues());
            });
            var score = (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) =>
            {
                Score();
                scores.CopyTo(ref value);
            });
            return new Delegate[] { isOutputActive(0) ? label : null, isOutputActive(1) ? score : null };
        }

        // Keys count from one; scores that are no numbers have no best class.
        private static uint Best(ReadOnlySpan<float> scores)
        {
            int best = -1;
            for (int i = 0; i < scores.Length; i++)
                if (scores[i] > (best < 0 ? float.NegativeInfinity : scores[best]))
                    best = i;
            return (uint)(best + 1);
        }
    }
}

using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    /// <summary>Opens cursors over the examples of a view.</summary>
    internal sealed class ExampleCursorFactory
    {
        private readonly IDataView _data;
        private readonly DataViewSchema.Column _label;
        private readonly DataViewSchema.Column _features;
        private readonly DataViewSchema.Column? _weight;

        public ExampleCursorFactory(IDataView data, string label, string features, string weight)
        {
            _data = data;
            _label = data.Schema[label];
            _features = data.Schema[features];
            _weight = weight == null ? null : data.Schema[weight];
        }

        /// <param name="rand">Shuffles the rows where the view can.</param>
        public ExampleCursor Open(Random rand)
        {
            var needed = new List<DataViewSchema.Column> { _label, _features };
            if (_weight is DataViewSchema.Column weight)
                needed.Add(weight);
            return new ExampleCursor(_data.GetRowCursor(needed, _data.CanShuffle ? rand : null), _label, _features, _weight);
        }
    }

    /// <summary>Walks over the examples that have everything: features, label and weight.</summary>
    internal sealed class ExampleCursor : IDisposable
    {
        private readonly DataViewRowCursor _cursor;
        private readonly Func<float> _readLabel;
        private readonly ValueGetter<VBuffer<float>> _readFeatures;
        private readonly ValueGetter<float> _readWeight;
        private readonly ValueGetter<DataViewRowId> _readId;

        public VBuffer<float> Features;
        public float Label;
        public float Weight = 1;
        public DataViewRowId Id;

        public ExampleCursor(DataViewRowCursor cursor, DataViewSchema.Column label, DataViewSchema.Column features, DataViewSchema.Column? weight)
        {
            _cursor = cursor;
            _readLabel = LabelGetters.Of(cursor, label);
            _readFeatures = cursor.GetGetter<VBuffer<float>>(features);
            _readWeight = weight is DataViewSchema.Column column ? cursor.GetGetter<float>(column) : null;
            _readId = cursor.GetIdGetter();
        }

        public long Skipped { get; private set; }

        public bool MoveNext()
        {
            while (_cursor.MoveNext())
            {
                Label = _readLabel();
                _readFeatures(ref Features);
                _readWeight?.Invoke(ref Weight);
                if (float.IsFinite(Label) && float.IsFinite(Weight) && AllFinite(Features.GetValues()))
                {
                    _readId(ref Id);
                    return true;
                }
                Skipped++;
            }
            return false;
        }

        public void Dispose() => _cursor.Dispose();

        private static bool AllFinite(ReadOnlySpan<float> values)
        {
            foreach (float value in values)
                if (!float.IsFinite(value))
                    return false;
            return true;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>The examples of a view in memory, each a sparse row; rows with a missing feature, label or weight are left out.</summary>
    internal sealed class TrainingRows
    {
        private readonly List<int> _starts = new List<int> { 0 };
        private readonly List<int> _slots = new List<int>();
        private readonly List<float> _values = new List<float>();

        public List<float> Labels { get; } = new List<float>();

        public List<float> Weights { get; } = new List<float>();

        public int FeatureCount { get; private init; }

        public int Count => Labels.Count;

        public ReadOnlySpan<int> SlotsOf(int row) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_slots)[_starts[row].._starts[row + 1]];

        public ReadOnlySpan<float> ValuesOf(int row) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values)[_starts[row].._starts[row + 1]];

        public static TrainingRows Read(IChannel channel, IDataView data, string label, string features, string weight)
        {
            var rows = new TrainingRows { FeatureCount = data.Schema[features].Type.SlotCount() };
            var reader = new ExampleCursorFactory(data, label, features, weight);
            using ExampleCursor cursor = reader.Open(null);
            while (cursor.MoveNext())
                rows.Add(cursor);
            if (rows.Count == 0)
                throw new InvalidOperationException("No valid training instances found, all instances have missing features.");
            if (cursor.Skipped > 0)
                channel.Warning(MessageSensitivity.None, "Skipped {0} instances with missing features/label/weight during training", cursor.Skipped);
            return rows;
        }

        private void Add(ExampleCursor cursor)
        {
            Labels.Add(cursor.Label);
            Weights.Add(cursor.Weight);
            ReadOnlySpan<float> values = cursor.Features.GetValues();
            for (int i = 0; i < values.Length; i++)
            {
                if (values[i] == 0)
                    continue;
                _slots.Add(cursor.Features.IsDense ? i : cursor.Features.GetIndices()[i]);
                _values.Add(values[i]);
            }
            _starts.Add(_slots.Count);
        }
    }
}

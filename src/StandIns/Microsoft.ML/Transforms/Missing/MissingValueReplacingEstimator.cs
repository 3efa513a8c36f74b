using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class MissingValueReplacingEstimator : IEstimator<MissingValueReplacingTransformer>
    {
        public enum ReplacementMode : byte
        {
            DefaultValue = 0,
            Mean = 1,
            Minimum = 2,
            Maximum = 3,
            Mode = 5,
        }

        private readonly IHostEnvironment _env;
        private readonly InputOutputColumnPair[] _columns;
        private readonly ReplacementMode _mode;
        private readonly bool _bySlot;

        internal MissingValueReplacingEstimator(IHostEnvironment env, InputOutputColumnPair[] columns, ReplacementMode mode, bool bySlot)
        {
            ArgumentNullException.ThrowIfNull(columns);
            if (mode == ReplacementMode.Mode)
                throw new NotSupportedException("ReplaceMissingValues with ReplacementMode.Mode is not supported.");
            _env = env;
            _columns = columns;
            _mode = mode;
            _bySlot = bySlot;
        }

        public MissingValueReplacingTransformer Fit(IDataView input)
        {
            DataViewSchema.Column[] inputs = _columns.Select(pair => input.Schema.GetColumnOrNull(pair.InputColumnName)
                ?? throw GetterErrors.MissingColumn(nameof(input), "input", pair.InputColumnName)).ToArray();
            foreach (DataViewSchema.Column column in inputs)
                MissingValueReplacingTransformer.CheckType(column.Type.ItemTypeOf());

            SlotStatistics[] statistics = inputs.Select(c => _bySlot && c.Type.SlotCount() > 0 ? new SlotStatistics(c.Type.SlotCount()) : new SlotStatistics(1, pooled: true)).ToArray();
            if (_mode != ReplacementMode.DefaultValue)
                Read(input, inputs, statistics);
            return new MissingValueReplacingTransformer(_env, _columns, statistics.Select(Replacements).ToArray());
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
            => inputSchema.Map(_columns, (input, name) =>
            {
                MissingValueReplacingTransformer.CheckType(input.ItemType);
                return new SchemaShape.Column(name, input.Kind, input.ItemType, false, input.KeepAnnotations(AnnotationKinds.SlotNames, AnnotationKinds.IsNormalized));
            });

        private static void Read(IDataView view, DataViewSchema.Column[] columns, SlotStatistics[] statistics)
        {
            using DataViewRowCursor cursor = view.GetRowCursor(columns);
            Action[] readers = columns.Select((c, i) => statistics[i].CreateReader(cursor, c)).ToArray();
            while (cursor.MoveNext())
                foreach (Action read in readers)
                    read();
        }

        // One value for all slots, or one per slot.
        private double[] Replacements(SlotStatistics statistics)
            => _mode == ReplacementMode.DefaultValue ? new double[1]
            : Enumerable.Range(0, statistics.Slots).Select(statistics.Of).Select(slot => _mode switch
            {
                ReplacementMode.Mean => slot.Mean,
                ReplacementMode.Minimum => slot.Min,
                _ => slot.Max,
            }).ToArray();
    }
}

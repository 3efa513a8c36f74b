using System;

namespace Microsoft.ML.Data
{
    /// <summary>An input row with the mapper's columns added to its own.</summary>
    internal sealed class MappedRow : DataViewRow
    {
        private readonly RowMap _map;
        private readonly DataViewRow _input;
        private readonly bool[] _active;
        private readonly Delegate[] _getters;

        /// <param name="getters">Of the mapper's columns.</param>
        public MappedRow(RowMap map, DataViewRow input, bool[] active, Delegate[] getters)
        {
            _map = map;
            _input = input;
            _active = active;
            _getters = getters;
        }

        public override DataViewSchema Schema => _map.OutputSchema;

        public override long Position => _input.Position;

        public override long Batch => _input.Batch;

        public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

        public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (!IsColumnActive(column))
                throw GetterErrors.Inactive(column);
            int source = _map.SourceOf[column.Index];
            return source >= 0 ? _input.GetGetter<TValue>(_map.InputSchema[source]) : GetterErrors.Cast<TValue>(_getters[~source]);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _input.Dispose();
            base.Dispose(disposing);
        }
    }
}

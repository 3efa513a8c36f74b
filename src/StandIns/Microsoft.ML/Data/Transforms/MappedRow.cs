using System;

namespace Microsoft.ML.Data
{
    /// <summary>An input row with the mapper's columns behind its own.</summary>
    internal sealed class MappedRow : DataViewRow
    {
        private readonly RowMap _map;
        private readonly DataViewRow _input;
        private readonly bool[] _active;
        private readonly Delegate[] _getters;

        public MappedRow(RowMap map, DataViewRow input, bool[] active)
        {
            _map = map;
            _input = input;
            _active = active;
            _getters = map.Mapper.CreateGetters(input, i => active[map.InputSchema.Count + i]);
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
            return column.Index < _map.InputSchema.Count
                ? _input.GetGetter<TValue>(_map.InputSchema[column.Index])
                : GetterErrors.Cast<TValue>(_getters[column.Index - _map.InputSchema.Count]);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _input.Dispose();
            base.Dispose(disposing);
        }
    }
}

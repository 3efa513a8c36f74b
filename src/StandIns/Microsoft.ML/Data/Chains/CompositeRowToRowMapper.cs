using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>The row mappers of a chain, one after the other.</summary>
    internal sealed class CompositeRowToRowMapper : IRowToRowMapper
    {
        private readonly IReadOnlyList<IRowToRowMapper> _mappers;

        public CompositeRowToRowMapper(DataViewSchema inputSchema, IReadOnlyList<IRowToRowMapper> mappers)
        {
            InputSchema = inputSchema;
            OutputSchema = mappers.LastOrDefault()?.OutputSchema ?? inputSchema;
            _mappers = mappers;
        }

        public DataViewSchema InputSchema { get; }

        public DataViewSchema OutputSchema { get; }

        public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
            => _mappers.Reverse().Aggregate(dependingColumns, (columns, mapper) => mapper.GetDependencies(columns));

        public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
        {
            // What each mapper must give is what the ones after it ask for.
            var asked = new IEnumerable<DataViewSchema.Column>[_mappers.Count];
            for (int i = _mappers.Count - 1; i >= 0; i--)
                asked[i] = (i == _mappers.Count - 1 ? activeColumns : _mappers[i + 1].GetDependencies(asked[i + 1])).ToArray();
            for (int i = 0; i < _mappers.Count; i++)
                input = _mappers[i].GetRow(input, asked[i]);
            return input;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>
    /// A mapper bound to an input schema: the input columns in their order, then the columns the mapper adds. A column that hides one of its name
    /// comes right after it.
    /// </summary>
    internal sealed class RowMap : IRowToRowMapper
    {
        private readonly int[] _added; // where each column of the mapper is in the output

        public RowMap(DataViewSchema inputSchema, RowMapper mapper)
        {
            InputSchema = inputSchema;
            Mapper = mapper;
            IReadOnlyList<DataViewSchema.DetachedColumn> outputs = mapper.OutputColumns;
            var columns = inputSchema.Select(c => (Column: new DataViewSchema.DetachedColumn(c), Source: c.Index)).ToList();
            for (int i = 0; i < outputs.Count; i++)
            {
                int hidden = columns.FindLastIndex(c => c.Column.Name == outputs[i].Name);
                columns.Insert(hidden >= 0 ? hidden + 1 : columns.Count, (outputs[i], ~i));
            }
            var builder = new DataViewSchema.Builder();
            builder.AddColumns(columns.Select(c => c.Column));
            OutputSchema = builder.ToSchema();
            SourceOf = columns.Select(c => c.Source).ToArray();
            _added = Enumerable.Range(0, outputs.Count).Select(i => Array.IndexOf(SourceOf, ~i)).ToArray();
        }

        public RowMapper Mapper { get; }

        public DataViewSchema InputSchema { get; }

        public DataViewSchema OutputSchema { get; }

        /// <summary>For each output column the index of the input column it is, or the complement of its index among the added ones.</summary>
        public int[] SourceOf { get; }

        public static DataViewSchema OutputSchemaOf(DataViewSchema inputSchema, RowMapper mapper) => new RowMap(inputSchema, mapper).OutputSchema;

        public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
        {
            bool[] active = ActiveColumns.Of(OutputSchema, dependingColumns);
            var needed = new HashSet<int>(Mapper.InputsOf(i => active[_added[i]]));
            needed.UnionWith(SourceOf.Where((source, i) => active[i] && source >= 0));
            return InputSchema.Where(c => needed.Contains(c.Index)).ToArray();
        }

        public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
        {
            bool[] active = ActiveColumns.Of(OutputSchema, activeColumns);
            return new MappedRow(this, input, active, Mapper.CreateGetters(input, i => active[_added[i]]));
        }
    }
}

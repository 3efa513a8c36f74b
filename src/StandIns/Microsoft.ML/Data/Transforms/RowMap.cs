using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>A mapper bound to an input schema: input columns first, in their order, then the columns the mapper adds.</summary>
    internal sealed class RowMap : IRowToRowMapper
    {
        public RowMap(DataViewSchema inputSchema, RowMapper mapper)
        {
            InputSchema = inputSchema;
            Mapper = mapper;
            OutputSchema = OutputSchemaOf(inputSchema, mapper);
        }

        public RowMapper Mapper { get; }

        public DataViewSchema InputSchema { get; }

        public DataViewSchema OutputSchema { get; }

        public static DataViewSchema OutputSchemaOf(DataViewSchema inputSchema, RowMapper mapper)
        {
            var builder = new DataViewSchema.Builder();
            builder.AddColumns(inputSchema);
            builder.AddColumns(mapper.OutputColumns);
            return builder.ToSchema();
        }

        public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
        {
            bool[] active = ActiveColumns.Of(OutputSchema, dependingColumns);
            var needed = new HashSet<int>(Mapper.InputsOf(i => active[InputSchema.Count + i]));
            return InputSchema.Where(c => active[c.Index] || needed.Contains(c.Index)).ToArray();
        }

        public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
            => new MappedRow(this, input, ActiveColumns.Of(OutputSchema, activeColumns));
    }
}

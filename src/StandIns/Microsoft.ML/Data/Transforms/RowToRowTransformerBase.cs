using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>A transformer that adds columns computed from the same row.</summary>
    public abstract class RowToRowTransformerBase : ITransformer
    {
        private protected readonly IHost Host;

        private protected RowToRowTransformerBase(IHost host) => Host = host;

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => RowMap.OutputSchemaOf(inputSchema, MakeRowMapper(inputSchema));

        public IDataView Transform(IDataView input) => new MappedDataView(input, MakeRowMapper(input.Schema));

        bool ITransformer.IsRowToRowMapper => true;

        IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => new RowMap(inputSchema, MakeRowMapper(inputSchema));

        void ICanSaveModel.Save(ModelSaveContext ctx) => SaveModel(ctx);

        /// <summary>Refuses a schema that does not fit, and otherwise says how its rows are mapped.</summary>
        private protected abstract RowMapper MakeRowMapper(DataViewSchema inputSchema);

        private protected abstract void SaveModel(ModelSaveContext ctx);
    }
}

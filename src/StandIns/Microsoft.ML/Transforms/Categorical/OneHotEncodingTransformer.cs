using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms
{
    public sealed class OneHotEncodingTransformer : ITransformer
    {
        private readonly ITransformer _steps;

        internal OneHotEncodingTransformer(ITransformer steps) => _steps = steps;

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _steps.GetOutputSchema(inputSchema);

        public IDataView Transform(IDataView input) => _steps.Transform(input);

        bool ITransformer.IsRowToRowMapper => true;

        IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => _steps.GetRowToRowMapper(inputSchema);

        // A saved encoding comes back as the chain of its steps, as in the original.
        void ICanSaveModel.Save(ModelSaveContext ctx) => _steps.Save(ctx);
    }
}

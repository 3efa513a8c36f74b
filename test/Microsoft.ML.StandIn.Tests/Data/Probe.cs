using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.StandIn.Tests.Data
{
    /// <summary>An estimator and transformer from outside, as a library would write them: identity, and what they were given is kept.</summary>
    internal sealed class Probe : IEstimator<Probe.Transformer>
    {
        public IDataView Fitted { get; private set; }

        public SchemaShape Shape { get; private set; }

        public Action<ModelSaveContext> OnSave { get; init; } = _ => { };

        public Transformer Fit(IDataView input)
        {
            Fitted = input;
            return new Transformer(OnSave);
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => Shape = inputSchema;

        public sealed class Transformer : ITransformer, IDisposable
        {
            private readonly Action<ModelSaveContext> _onSave;

            public Transformer(Action<ModelSaveContext> onSave) => _onSave = onSave;

            public List<IDataView> Transformed { get; } = new List<IDataView>();

            public int Disposals { get; private set; }

            public bool IsRowToRowMapper => true;

            public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => inputSchema;

            public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => new Identity(inputSchema);

            public IDataView Transform(IDataView input)
            {
                Transformed.Add(input);
                return input;
            }

            public void Save(ModelSaveContext ctx) => _onSave(ctx);

            public void Dispose() => Disposals++;
        }

        private sealed class Identity : IRowToRowMapper
        {
            public Identity(DataViewSchema schema) => InputSchema = schema;

            public DataViewSchema InputSchema { get; }

            public DataViewSchema OutputSchema => InputSchema;

            public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns) => dependingColumns;

            public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns) => input;
        }
    }
}

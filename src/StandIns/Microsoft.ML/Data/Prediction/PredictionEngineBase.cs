using System;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public abstract class PredictionEngineBase<TSrc, TDst> : IDisposable
        where TSrc : class
        where TDst : class, new()
    {
        private readonly ITransformer _transformer;
        private readonly bool _ownsTransformer;
        private readonly TypedRow<TSrc> _input;
        private readonly Action<TDst> _fill;
        private bool _disposed;

        private protected PredictionEngineBase(ITransformer transformer, PredictionEngineOptions options)
        {
            ArgumentNullException.ThrowIfNull(transformer);
            ArgumentNullException.ThrowIfNull(options);
            if (!transformer.IsRowToRowMapper)
                throw new ArgumentOutOfRangeException(nameof(transformer), "Must be a row to row mapper");
            _transformer = transformer;
            _ownsTransformer = options.OwnsTransformer;

            (DataViewSchema schema, Func<Func<int, bool>, TypedRow<TSrc>> create) = TypedRow<TSrc>.Bind(options.InputSchemaDefinition);
            _input = create(_ => true);
            IRowToRowMapper mapper = transformer.GetRowToRowMapper(schema);
            var reader = new RowReader<TDst>(mapper.OutputSchema, options.IgnoreMissingColumns, options.OutputSchemaDefinition);
            _fill = reader.Bind(mapper.GetRow(_input, mapper.OutputSchema));
            OutputSchema = transformer.GetOutputSchema(schema);
        }

        public DataViewSchema OutputSchema { get; }

        public TDst Predict(TSrc example)
        {
            TDst prediction = null;
            Predict(example, ref prediction);
            return prediction;
        }

        /// <summary>Fills the given object, or a new one where there is none.</summary>
        public abstract void Predict(TSrc example, ref TDst prediction);

        public void Dispose()
        {
            if (_disposed)
                return;
            _disposed = true;
            _input.Dispose();
            if (_ownsTransformer)
                (_transformer as IDisposable)?.Dispose();
        }

        private protected void Fill(TSrc example, TDst prediction)
        {
            _input.Current = example;
            _fill(prediction);
        }
    }
}

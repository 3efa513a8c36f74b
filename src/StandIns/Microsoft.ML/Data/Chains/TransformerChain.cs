using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    public sealed class TransformerChain<TLastTransformer> : ITransformer, IEnumerable<ITransformer>, IDisposable
        where TLastTransformer : class, ITransformer
    {
        private readonly ITransformer[] _transformers;
        private readonly TransformerScope[] _scopes;
        private bool _disposed;

        public readonly TLastTransformer LastTransformer;

        public TransformerChain(IEnumerable<ITransformer> transformers, IEnumerable<TransformerScope> scopes)
        {
            _transformers = transformers?.ToArray() ?? Array.Empty<ITransformer>();
            _scopes = scopes?.ToArray() ?? Array.Empty<TransformerScope>();
            LastTransformer = _transformers.LastOrDefault() as TLastTransformer;
            if (_transformers.Length != _scopes.Length)
                throw new InvalidOperationException($"There are {_transformers.Length} transformers and {_scopes.Length} scopes.");
            if (_transformers.Length > 0 && LastTransformer == null)
                throw new InvalidOperationException($"The last transformer is not a {typeof(TLastTransformer).Name}.");
        }

        public TransformerChain(params ITransformer[] transformers)
            : this(transformers, transformers?.Select(t => TransformerScope.Everything)) { }

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => GetOutputSchema(inputSchema, TransformerScope.Scoring);

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema, TransformerScope scope)
        {
            ArgumentNullException.ThrowIfNull(inputSchema);
            return GetModelFor(scope).Aggregate(inputSchema, (schema, transformer) => transformer.GetOutputSchema(schema));
        }

        public IDataView Transform(IDataView input) => Transform(input, TransformerScope.Scoring);

        public IDataView Transform(IDataView input, TransformerScope scope)
        {
            ArgumentNullException.ThrowIfNull(input);
            GetOutputSchema(input.Schema, scope); // refuse an unsuitable schema before anything runs
            return GetModelFor(scope).Aggregate(input, (view, transformer) => transformer.Transform(view));
        }

        public TransformerChain<ITransformer> GetModelFor(TransformerScope scopeFilter)
        {
            var kept = Enumerable.Range(0, _transformers.Length).Where(i => (_scopes[i] & scopeFilter) != TransformerScope.None).ToArray();
            return new TransformerChain<ITransformer>(kept.Select(i => _transformers[i]), kept.Select(i => _scopes[i]));
        }

        public TransformerChain<TNewLast> Append<TNewLast>(TNewLast transformer, TransformerScope scope = TransformerScope.Everything)
            where TNewLast : class, ITransformer
        {
            ArgumentNullException.ThrowIfNull(transformer);
            return new TransformerChain<TNewLast>(_transformers.Append(transformer), _scopes.Append(scope));
        }

        // Every part counts, whatever its scope.
        bool ITransformer.IsRowToRowMapper => _transformers.All(t => t.IsRowToRowMapper);

        IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema)
        {
            ArgumentNullException.ThrowIfNull(inputSchema);
            if (!((ITransformer)this).IsRowToRowMapper)
                throw new InvalidOperationException("GetRowToRowMapper method called despite IsRowToRowMapper being false.");
            var mappers = new List<IRowToRowMapper>();
            foreach (ITransformer transformer in _transformers)
                mappers.Add(transformer.GetRowToRowMapper(mappers.LastOrDefault()?.OutputSchema ?? inputSchema));
            return new CompositeRowToRowMapper(inputSchema, mappers);
        }

        void ICanSaveModel.Save(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(TransformerChainLoader));
            ctx.Writer.Write(_transformers.Length);
            for (int i = 0; i < _transformers.Length; i++)
            {
                ctx.Writer.Write((int)_scopes[i]);
                ctx.SaveModel(_transformers[i], TransformerChainLoader.EntryName(i));
            }
        }

        public IEnumerator<ITransformer> GetEnumerator() => ((IEnumerable<ITransformer>)_transformers).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void Dispose()
        {
            if (_disposed)
                return;
            _disposed = true;
            foreach (IDisposable transformer in _transformers.OfType<IDisposable>())
                transformer.Dispose();
        }
    }
}

using System;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>Reads separated text. Lines are parsed as rows are asked for, on as many threads as a cursor set has cursors.</summary>
    public sealed partial class TextLoader : IDataLoader<IMultiStreamSource>
    {
        private readonly TextFormat _format;

        internal TextLoader(Options options, IMultiStreamSource dataSample = null) => _format = TextFormat.From(options, dataSample);

        private TextLoader(TextFormat format) => _format = format;

        public DataViewSchema GetOutputSchema() => _format.Schema;

        public IDataView Load(IMultiStreamSource source)
        {
            ArgumentNullException.ThrowIfNull(source);
            return new TextDataView(_format, source);
        }

        void ICanSaveModel.Save(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(TextLoader));
            _format.Save(ctx.Writer);
        }

        private static TextLoader Create(IHostEnvironment env, ModelLoadContext ctx) => new TextLoader(TextFormat.Load(ctx.Reader));
    }
}

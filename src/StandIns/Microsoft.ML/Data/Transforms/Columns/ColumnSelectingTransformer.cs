using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    /// <summary>Keeps the named columns in the order named, or drops the named ones and keeps the order of the rest.</summary>
    public sealed class ColumnSelectingTransformer : ITransformer
    {
        private readonly string[] _names;
        private readonly bool _keep;
        private readonly bool _keepHidden;

        internal ColumnSelectingTransformer(IHostEnvironment env, string[] keepColumns, string[] dropColumns, bool keepHidden)
        {
            ArgumentNullException.ThrowIfNull(env);
            if ((keepColumns == null) == (dropColumns == null))
                throw new ArgumentException("Columns are either kept or dropped.", nameof(keepColumns));
            _names = keepColumns ?? dropColumns;
            _keep = keepColumns != null;
            _keepHidden = keepHidden;
        }

        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Select(inputSchema).OutputSchema;

        public IDataView Transform(IDataView input) => new SelectedDataView(input, Select(input.Schema));

        bool ITransformer.IsRowToRowMapper => true;

        IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => Select(inputSchema);

        void ICanSaveModel.Save(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(ColumnSelectingTransformer));
            ctx.Writer.Write(_keep);
            ctx.Writer.Write(_keepHidden);
            ctx.Writer.Write(_names.Length);
            foreach (string name in _names)
                ctx.Writer.Write(name);
        }

        internal bool Keeps(string name) => _names.Contains(name) == _keep;

        internal void CheckPresent(IEnumerable<string> columns)
        {
            string[] missing = _names.Except(columns).ToArray();
            if (missing.Length > 0)
                throw GetterErrors.MissingColumn("inputSchema", "input", string.Join(",", missing));
        }

        private static ColumnSelectingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
        {
            bool keep = ctx.Reader.ReadBoolean(), keepHidden = ctx.Reader.ReadBoolean();
            var names = new string[ctx.Reader.ReadInt32()];
            for (int i = 0; i < names.Length; i++)
                names[i] = ctx.Reader.ReadString();
            return new ColumnSelectingTransformer(env, keep ? names : null, keep ? null : names, keepHidden);
        }

        private ColumnSelection Select(DataViewSchema schema)
        {
            CheckPresent(schema.Select(c => c.Name));
            // Dropping leaves hidden columns of other names alone, as in the original.
            IEnumerable<DataViewSchema.Column> selected = _keep
                ? _names.SelectMany(name => schema.Where(c => c.Name == name && (_keepHidden || !c.IsHidden)))
                : schema.Where(c => Keeps(c.Name));
            return new ColumnSelection(schema, selected.Select(c => c.Index).ToArray());
        }
    }
}

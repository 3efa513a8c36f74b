using System;
using System.Linq;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>A row-to-row transformer that computes each output column from one input column.</summary>
    public abstract class OneToOneTransformerBase : RowToRowTransformerBase
    {
        internal readonly InputOutputColumnPair[] ColumnPairs;

        private protected OneToOneTransformerBase(IHost host, params InputOutputColumnPair[] columns) : base(host)
        {
            ArgumentNullException.ThrowIfNull(columns);
            string twice = columns.GroupBy(c => c.OutputColumnName).FirstOrDefault(g => g.Count() > 1)?.Key;
            if (twice != null)
                throw new ArgumentException($"Name of the result column '{twice}' specified multiple times", nameof(columns));
            ColumnPairs = columns;
        }

        private protected OneToOneTransformerBase(IHost host, ModelLoadContext ctx) : base(host)
        {
            ColumnPairs = new InputOutputColumnPair[ctx.Reader.ReadInt32()];
            for (int i = 0; i < ColumnPairs.Length; i++)
                ColumnPairs[i] = new InputOutputColumnPair(ctx.Reader.ReadString(), ctx.Reader.ReadString());
        }

        /// <summary>Writes the names; the constructor that takes a <see cref="ModelLoadContext"/> reads them back.</summary>
        private protected void SaveColumns(ModelSaveContext ctx)
        {
            ctx.Writer.Write(ColumnPairs.Length);
            foreach (InputOutputColumnPair pair in ColumnPairs)
            {
                ctx.Writer.Write(pair.OutputColumnName);
                ctx.Writer.Write(pair.InputColumnName);
            }
        }

        private protected sealed override RowMapper MakeRowMapper(DataViewSchema inputSchema)
            => new ColumnMapper(ColumnPairs.Select((pair, i) =>
            {
                DataViewSchema.Column input = inputSchema.GetColumnOrNull(pair.InputColumnName)
                    ?? throw GetterErrors.MissingColumn(nameof(inputSchema), "input", pair.InputColumnName);
                return new MappedColumn(OutputColumn(i, input), new[] { input.Index }, row => CreateGetter(i, input, row));
            }));

        /// <summary>The column that pair <paramref name="pair"/> makes of <paramref name="input"/>; refuses a type it cannot map.</summary>
        private protected abstract DataViewSchema.DetachedColumn OutputColumn(int pair, DataViewSchema.Column input);

        /// <summary>A ValueGetter of the output column's raw type over the given row.</summary>
        private protected abstract Delegate CreateGetter(int pair, DataViewSchema.Column input, DataViewRow row);
    }
}

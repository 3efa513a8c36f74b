using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>One output column: what it is, the input columns it reads, and how its getter is made for a row.</summary>
    internal sealed record MappedColumn(DataViewSchema.DetachedColumn Output, int[] Inputs, Func<DataViewRow, Delegate> CreateGetter);

    /// <summary>A mapper whose output columns do not depend on each other.</summary>
    internal sealed class ColumnMapper : RowMapper
    {
        private readonly MappedColumn[] _columns;

        public ColumnMapper(IEnumerable<MappedColumn> columns) => _columns = columns.ToArray();

        public override IReadOnlyList<DataViewSchema.DetachedColumn> OutputColumns => _columns.Select(c => c.Output).ToArray();

        public override IEnumerable<int> InputsOf(Func<int, bool> isOutputActive)
            => _columns.Where((c, i) => isOutputActive(i)).SelectMany(c => c.Inputs);

        public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isOutputActive)
            => _columns.Select((c, i) => isOutputActive(i) ? c.CreateGetter(input) : null).ToArray();
    }
}

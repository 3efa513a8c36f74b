using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    /// <summary>What a row-to-row transformer does to rows of one schema: the columns it adds, what they need, and their getters.</summary>
    internal abstract class RowMapper
    {
        public abstract IReadOnlyList<DataViewSchema.DetachedColumn> OutputColumns { get; }

        /// <summary>The indices of the input columns that the wanted outputs are computed from.</summary>
        public abstract IEnumerable<int> InputsOf(Func<int, bool> isOutputActive);

        /// <summary>One ValueGetter per output column over this row, null where the output is not wanted. Called once per cursor.</summary>
        public abstract Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isOutputActive);
    }
}

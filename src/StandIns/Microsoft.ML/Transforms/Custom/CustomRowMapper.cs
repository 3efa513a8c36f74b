using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms
{
    /// <summary>Fills an object from the row, calls the function once per row, and shows the result as columns.</summary>
    internal sealed class CustomRowMapper<TSrc, TDst> : RowMapper
        where TSrc : class, new()
        where TDst : class, new()
    {
        private static readonly MethodInfo Refreshing = typeof(CustomRowMapper<TSrc, TDst>).GetMethod(nameof(RefreshingGetter), BindingFlags.Static | BindingFlags.NonPublic);

        private readonly Action<TSrc, TDst> _map;
        private readonly RowReader<TSrc> _reader;
        private readonly DataViewSchema _outputs;
        private readonly Func<Func<int, bool>, TypedRow<TDst>> _createRow;

        public CustomRowMapper(DataViewSchema schema, Action<TSrc, TDst> map, SchemaDefinition input, SchemaDefinition output)
        {
            _map = map;
            _reader = new RowReader<TSrc>(schema, ignoreMissingColumns: false, input);
            (_outputs, _createRow) = TypedRow<TDst>.Bind(output);
        }

        public override IReadOnlyList<DataViewSchema.DetachedColumn> OutputColumns => _outputs.Select(c => new DataViewSchema.DetachedColumn(c)).ToArray();

        public override IEnumerable<int> InputsOf(Func<int, bool> isOutputActive)
            => _outputs.Any(c => isOutputActive(c.Index)) ? _reader.ColumnsNeeded.Select(c => c.Index) : Enumerable.Empty<int>();

        public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isOutputActive)
        {
            var getters = new Delegate[_outputs.Count];
            if (!_outputs.Any(c => isOutputActive(c.Index)))
                return getters;

            Action<TSrc> fill = _reader.Bind(input);
            TypedRow<TDst> row = _createRow(isOutputActive);
            var source = new TSrc();
            row.Current = new TDst();
            long served = -1;
            void Refresh()
            {
                if (served == input.Position)
                    return;
                fill(source);
                _map(source, row.Current);
                served = input.Position;
            }
            foreach (DataViewSchema.Column column in _outputs.Where(c => isOutputActive(c.Index)))
                getters[column.Index] = (Delegate)RowGetters.Call(Refreshing, column.Type.RawType, null, (Action)Refresh, row, column);
            return getters;
        }

        private static ValueGetter<TValue> RefreshingGetter<TValue>(Action refresh, DataViewRow row, DataViewSchema.Column column)
        {
            ValueGetter<TValue> getter = row.GetGetter<TValue>(column);
            return (ref TValue value) =>
            {
                refresh();
                getter(ref value);
            };
        }
    }
}

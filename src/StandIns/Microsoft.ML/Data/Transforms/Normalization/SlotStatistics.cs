using System;
using System.Numerics;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>Count, extremes, mean and variance of each slot, over its values that are not NaN; a slot absent from a sparse vector is zero.</summary>
    internal sealed class SlotStatistics
    {
        private static readonly MethodInfo Typed = typeof(SlotStatistics).GetMethod(nameof(ReaderOf), BindingFlags.Instance | BindingFlags.NonPublic);

        private readonly long[] _explicit; // values seen, NaN included
        private readonly long[] _count;
        private readonly double[] _min;
        private readonly double[] _max;
        private readonly double[] _mean;
        private readonly double[] _squares; // sum of squared deviations from the mean
        private readonly bool _pooled;
        private long _values; // of each slot

        /// <param name="slots">How many slots are told apart.</param>
        /// <param name="pooled">Whether the items of a vector, of any length, all count for the first slot.</param>
        public SlotStatistics(int slots, bool pooled = false)
        {
            _pooled = pooled;
            _explicit = new long[slots];
            _count = new long[slots];
            _min = new double[slots];
            _max = new double[slots];
            _mean = new double[slots];
            _squares = new double[slots];
            Array.Fill(_min, double.PositiveInfinity);
            Array.Fill(_max, double.NegativeInfinity);
        }

        public int Slots => _count.Length;

        /// <summary>An action that takes in the present value of a column of Single or Double, scalar or vector.</summary>
        public Action CreateReader(DataViewRow row, DataViewSchema.Column column)
            => (Action)RowGetters.Call(Typed, column.Type.ItemTypeOf().RawType, this, row, column);

        public (long Count, double Min, double Max, double Mean, double Variance) Of(int slot)
        {
            long zeros = _values - _explicit[slot], count = _count[slot] + zeros;
            if (count == 0)
                return (0, double.PositiveInfinity, double.NegativeInfinity, 0, 0);
            double min = zeros > 0 ? Math.Min(_min[slot], 0) : _min[slot], max = zeros > 0 ? Math.Max(_max[slot], 0) : _max[slot];
            double mean = _mean[slot] * _count[slot] / count;
            // Two groups put together: the values seen, and the zeros.
            double squares = _squares[slot] + _mean[slot] * _mean[slot] * _count[slot] * zeros / count;
            return (count, min, max, mean, squares / count);
        }

        private void Add(int slot, double value)
        {
            _explicit[slot]++;
            if (double.IsNaN(value))
                return;
            long count = ++_count[slot];
            _min[slot] = Math.Min(_min[slot], value);
            _max[slot] = Math.Max(_max[slot], value);
            double delta = value - _mean[slot];
            _mean[slot] += delta / count;
            _squares[slot] += delta * (value - _mean[slot]);
        }

        private Action ReaderOf<T>(DataViewRow row, DataViewSchema.Column column) where T : INumberBase<T>
        {
            if (column.Type is VectorDataViewType)
            {
                ValueGetter<VBuffer<T>> vector = row.GetGetter<VBuffer<T>>(column);
                VBuffer<T> items = default;
                return () =>
                {
                    vector(ref items);
                    _values += _pooled ? items.Length : 1;
                    ReadOnlySpan<T> values = items.GetValues();
                    for (int i = 0; i < values.Length; i++)
                        Add(_pooled ? 0 : items.IsDense ? i : items.GetIndices()[i], double.CreateChecked(values[i]));
                };
            }
            ValueGetter<T> scalar = row.GetGetter<T>(column);
            T value = default;
            return () =>
            {
                scalar(ref value);
                _values++;
                Add(0, double.CreateChecked(value));
            };
        }
    }
}

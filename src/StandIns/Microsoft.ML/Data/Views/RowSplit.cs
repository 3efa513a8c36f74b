using System;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>
    /// Gives each row a number in [0, 1) that depends on the seed and on the row's id, or on its value in a sampling key column.
    /// So a row falls on the same side in every cursoring, parallel or not, and rows of equal keys fall together.
    /// </summary>
    internal sealed class RowSplit
    {
        private const int DefaultSeed = 42;
        private static readonly MethodInfo TypedHash = typeof(RowSplit).GetMethod(nameof(CreateKeyHash), BindingFlags.Static | BindingFlags.NonPublic);

        private readonly IDataView _data;
        private readonly DataViewSchema.Column? _key;
        private readonly ulong _seed;

        public RowSplit(IHostEnvironment env, IDataView data, string samplingKeyColumnName, int? seed)
        {
            _data = data;
            _seed = (uint)(seed ?? (env as ISeededEnvironment)?.Seed ?? DefaultSeed);
            if (samplingKeyColumnName == null)
                return;
            _key = data.Schema.GetColumnOrNull(samplingKeyColumnName)
                ?? throw GetterErrors.MissingColumn("samplingKeyColumn", "SamplingKeyColumn", samplingKeyColumnName);
            if (_key.Value.Type is not PrimitiveDataViewType)
                throw new NotSupportedException($"A sampling key of type {_key.Value.Type} is not supported.");
        }

        /// <summary>The rows whose number lies in [lower, upper), or the others.</summary>
        public IDataView Rows(double lower, double upper, bool complement)
            => new FilteredDataView(_data, _key is DataViewSchema.Column key ? new[] { key } : Array.Empty<DataViewSchema.Column>(), row =>
            {
                Func<double> number = CreateNumber(row);
                return () => number() is double x && (lower <= x && x < upper) != complement;
            });

        private Func<double> CreateNumber(DataViewRow row)
        {
            Func<DataViewRowId> hash;
            if (_key is DataViewSchema.Column key)
            {
                hash = (Func<DataViewRowId>)RowGetters.Call(TypedHash, key.Type.RawType, null, row, key);
            }
            else
            {
                ValueGetter<DataViewRowId> getter = row.GetIdGetter();
                hash = () =>
                {
                    DataViewRowId id = default;
                    getter(ref id);
                    return id;
                };
            }
            return () => (hash().Combine(new DataViewRowId(_seed, 0)).Low >> 11) * (1.0 / (1ul << 53));
        }

        // string.GetHashCode differs from run to run, so text is hashed here (FNV-1a).
        private static Func<DataViewRowId> CreateKeyHash<TKey>(DataViewRow row, DataViewSchema.Column column)
        {
            ValueGetter<TKey> getter = row.GetGetter<TKey>(column);
            TKey value = default;
            return () =>
            {
                getter(ref value);
                ReadOnlySpan<char> text = value is ReadOnlyMemory<char> memory ? memory.Span : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
                ulong hash = 14695981039346656037;
                foreach (byte b in MemoryMarshal.AsBytes(text))
                    hash = (hash ^ b) * 1099511628211;
                return new DataViewRowId(hash, 0);
            };
        }
    }
}

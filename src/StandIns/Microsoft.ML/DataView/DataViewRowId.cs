using System;

namespace Microsoft.ML.Data
{
    /// <summary>Names one row of a view in 128 bits: the same row keeps its id through every cursor and every transform.</summary>
    public readonly struct DataViewRowId : IComparable<DataViewRowId>, IEquatable<DataViewRowId>
    {
        public readonly ulong Low;
        public readonly ulong High;

        public DataViewRowId(ulong low, ulong high)
        {
            Low = low;
            High = high;
        }

        /// <summary>A well mixed id that depends on this id and on <paramref name="other"/>, in that order.</summary>
        public DataViewRowId Combine(DataViewRowId other)
        {
            ulong low = Mix(Low ^ Mix(other.Low ^ 0x9E3779B97F4A7C15));
            ulong high = Mix(High ^ Mix(other.High ^ low));
            return new DataViewRowId(low, high);
        }

        /// <summary>The first of a family of ids derived from this one; <see cref="Next"/> gives the others.</summary>
        public DataViewRowId Fork() => new DataViewRowId(Mix(Low ^ 0xD1B54A32D192ED03), Mix(High ^ Mix(Low)));

        public DataViewRowId Next() => new DataViewRowId(Mix(Low + 0x9E3779B97F4A7C15), Mix(High ^ Low));

        public int CompareTo(DataViewRowId other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

        public bool Equals(DataViewRowId other) => Low == other.Low && High == other.High;

        public override bool Equals(object obj) => obj is DataViewRowId id && Equals(id);

        public override int GetHashCode() => HashCode.Combine(Low, High);

        public override string ToString() => $"{High:x16}{Low:x16}";

        /// <summary>The finishing step of SplitMix64, a bijection.</summary>
        private static ulong Mix(ulong x)
        {
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }
}

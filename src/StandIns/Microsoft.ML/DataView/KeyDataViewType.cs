using System;

namespace Microsoft.ML.Data
{
    /// <summary>One of <see cref="Count"/> categories, stored as 1..Count; the raw value 0 means missing.</summary>
    public sealed class KeyDataViewType : PrimitiveDataViewType
    {
        public KeyDataViewType(Type type, ulong count) : base(type)
        {
            if (!IsValidDataType(type))
                throw new ArgumentException("Type is not valid, it must be Byte, UInt16, UInt32, or UInt64.", nameof(type));
            if (count == 0 || count > MaxCount(type))
                throw new ArgumentException($"The cardinality of a KeyDataViewType must not exceed {type.Name}.MaxValue and must be strictly positive, but got {count}.", nameof(count));
            Count = count;
        }

        public KeyDataViewType(Type type, int count) : this(type, count < 0 ? 0ul : (ulong)count) { }

        public ulong Count { get; }

        public static bool IsValidDataType(Type type)
            => type == typeof(uint) || type == typeof(ulong) || type == typeof(ushort) || type == typeof(byte);

        public override bool Equals(DataViewType other)
            => other is KeyDataViewType key && key.RawType == RawType && key.Count == Count;

        public override bool Equals(object other) => other is DataViewType type && Equals(type);

        public override int GetHashCode() => HashCode.Combine(RawType, Count);

        public override string ToString() => $"Key<{RawType.Name}, 0-{Count - 1}>";

        private static ulong MaxCount(Type type)
            => type == typeof(uint) ? uint.MaxValue
            : type == typeof(ushort) ? ushort.MaxValue
            : type == typeof(byte) ? byte.MaxValue
            : ulong.MaxValue;
    }
}

using System;
using System.Collections.Immutable;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>A vector of primitive items; a <see cref="Size"/> of 0 means that the length varies from row to row.</summary>
    public sealed class VectorDataViewType : StructuredDataViewType
    {
        public VectorDataViewType(PrimitiveDataViewType itemType, int size = 0) : this(itemType, ImmutableArray.Create(size)) { }

        public VectorDataViewType(PrimitiveDataViewType itemType, params int[] dimensions) : this(itemType, dimensions.ToImmutableArray()) { }

        public VectorDataViewType(PrimitiveDataViewType itemType, ImmutableArray<int> dimensions) : base(RawTypeOf(itemType))
        {
            if (dimensions.Length == 0 || dimensions.Any(d => d < 0))
                throw new ArgumentException("A vector needs at least one dimension, and none may be negative.", nameof(dimensions));
            ItemType = itemType;
            Dimensions = dimensions;
            Size = dimensions.Aggregate(1, (size, d) => checked(size * d));
        }

        public PrimitiveDataViewType ItemType { get; }

        public ImmutableArray<int> Dimensions { get; }

        public int Size { get; }

        public bool IsKnownSize => Size > 0;

        public override bool Equals(DataViewType other)
            => other is VectorDataViewType vector && vector.ItemType.Equals(ItemType) && vector.Dimensions.SequenceEqual(Dimensions);

        public override bool Equals(object other) => other is DataViewType type && Equals(type);

        public override int GetHashCode() => HashCode.Combine(ItemType, Size, Dimensions.Length);

        public override string ToString()
        {
            if (Dimensions.Length == 1)
                return Size > 0 ? $"Vector<{ItemType}, {Size}>" : $"Vector<{ItemType}>";
            return $"Vector<{ItemType}, {string.Join(", ", Dimensions.Select(d => d > 0 ? d.ToString() : "*"))}>";
        }

        private static Type RawTypeOf(PrimitiveDataViewType itemType)
        {
            ArgumentNullException.ThrowIfNull(itemType);
            return typeof(VBuffer<>).MakeGenericType(itemType.RawType);
        }
    }
}

using System;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Names the column of a member.</summary>
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class ColumnNameAttribute : Attribute
    {
        public ColumnNameAttribute(string name) => Name = name;

        internal string Name { get; }
    }

    /// <summary>Keeps a member from becoming a column.</summary>
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class NoColumnAttribute : Attribute
    {
        public NoColumnAttribute() { }
    }

    /// <summary>Makes an array or vector member a vector of the given dimensions; without them its length varies.</summary>
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class VectorTypeAttribute : Attribute
    {
        public VectorTypeAttribute() { }

        public VectorTypeAttribute(int size) => Dims = new[] { size };

        public VectorTypeAttribute(params int[] dimensions) => Dims = dimensions.ToArray();

        internal int[] Dims { get; }
    }

    /// <summary>Makes an unsigned member a key; without a count every value of the type is one.</summary>
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class KeyTypeAttribute : Attribute
    {
        public KeyTypeAttribute() { }

        public KeyTypeAttribute(ulong count) => KeyCount = new KeyCount(count);

        internal KeyCount KeyCount { get; }
    }

    /// <summary>How many keys there are; null where the text loader is to find out.</summary>
    public sealed class KeyCount
    {
        public KeyCount() { }

        public KeyCount(ulong count) => Count = count;

        public ulong? Count;
    }
}

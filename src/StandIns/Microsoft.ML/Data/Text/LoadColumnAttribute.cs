using System;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Says which fields of a line a member is read from.</summary>
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
    public sealed class LoadColumnAttribute : Attribute
    {
        public LoadColumnAttribute(int fieldIndex) => Sources = new[] { new TextLoader.Range(fieldIndex) };

        public LoadColumnAttribute(int start, int end) => Sources = new[] { new TextLoader.Range(start, end) };

        public LoadColumnAttribute(int[] columnIndexes) => Sources = columnIndexes.Select(i => new TextLoader.Range(i)).ToArray();

        internal TextLoader.Range[] Sources { get; }
    }
}

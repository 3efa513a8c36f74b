using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    /// <summary>Compares texts by their characters.</summary>
    internal sealed class TextComparer : IEqualityComparer<ReadOnlyMemory<char>>, IComparer<ReadOnlyMemory<char>>
    {
        public static readonly TextComparer Instance = new TextComparer();

        /// <summary>The comparer under which equal values are one key.</summary>
        public static IEqualityComparer<T> EqualityOf<T>()
            => typeof(T) == typeof(ReadOnlyMemory<char>) ? (IEqualityComparer<T>)(object)Instance : EqualityComparer<T>.Default;

        public static IComparer<T> OrderOf<T>()
            => typeof(T) == typeof(ReadOnlyMemory<char>) ? (IComparer<T>)(object)Instance : Comparer<T>.Default;

        public bool Equals(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceEqual(y.Span);

        public int GetHashCode(ReadOnlyMemory<char> text) => string.GetHashCode(text.Span);

        public int Compare(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceCompareTo(y.Span);
    }
}

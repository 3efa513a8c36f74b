using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Data;

/// <summary>Texts are the same when their letters are, wherever in memory they lie.</summary>
internal sealed class TextEquality : IEqualityComparer<ReadOnlyMemory<char>>
{
    private TextEquality()
    {
    }

    /// <summary>Gets the comparison of values of a type: by letters where it is text, by value otherwise.</summary>
    public static IEqualityComparer<T> For<T>() => new TextEquality() as IEqualityComparer<T> ?? EqualityComparer<T>.Default;

    public bool Equals(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceEqual(y.Span);

    public int GetHashCode(ReadOnlyMemory<char> text) => string.GetHashCode(text.Span);
}

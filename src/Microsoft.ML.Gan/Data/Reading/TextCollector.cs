using System;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Gathers a text column; the empty text is missing.</summary>
internal sealed class TextCollector(DataViewSchema.Column column, bool isLabel, int minimumRows)
    : CategoryCollector<ReadOnlyMemory<char>>(column, isLabel, minimumRows, TextEquality.For<ReadOnlyMemory<char>>())
{
    protected override bool IsMissing(ReadOnlyMemory<char> value, int row) => value.IsEmpty;

    protected override string NameOf(ReadOnlyMemory<char> value) => value.ToString();

    protected override int Compare(ReadOnlyMemory<char> left, ReadOnlyMemory<char> right) => left.Span.SequenceCompareTo(right.Span);

    // A loader's text is a slice of its whole line.
    protected override ReadOnlyMemory<char> Keep(ReadOnlyMemory<char> value) => value.ToString().AsMemory();
}

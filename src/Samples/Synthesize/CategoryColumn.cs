using System;
using Microsoft.ML.Data;

namespace Samples.Synthesize;

/// <summary>Cells that come back as they are spelled: categories, and Booleans such as <c>True</c> or <c>no</c>.</summary>
internal sealed class CategoryColumn(int index, string name, string kind, string detail)
    : CsvColumn<ReadOnlyMemory<char>>(index, name, kind, detail, string.Empty, TextDataViewType.Instance)
{
    public override bool CanRead(string cell) => true;

    protected override ReadOnlyMemory<char> Parse(string cell) => cell.AsMemory();

    protected override string Format(ReadOnlyMemory<char> value) => value.ToString();
}

using System;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Data;

public sealed partial class TableReaderTests
{
    private static readonly (string, DataViewType, Array) Number = ("X", NumberDataViewType.Single, Make(i => (float)i));

    [Fact]
    public void Read_MissingLabel_ThrowsNamingTheColumns() => Refuses<ArgumentOutOfRangeException>(
        "Could not find label column 'Y'. The columns are 'X'. Set LabelColumnName to one of them, or to null.",
        Number, label: "Y");

    [Fact]
    public void Read_MissingIgnoredColumn_ThrowsNamingTheColumns() => Refuses<ArgumentOutOfRangeException>(
        "IgnoredColumnNames holds 'Y', which is not a column. The columns are 'X'.",
        Number, ignored: "Y");

    [Fact]
    public void Read_IgnoredLabel_Throws() => Refuses<ArgumentException>(
        "Column 'X' is the label and in IgnoredColumnNames. Remove it from one of the two.",
        Number, label: "X", ignored: "X");

    [Fact]
    public void Read_EverythingIgnored_Throws() => Refuses<ArgumentException>(
        "No column is left to learn from. Remove a column from IgnoredColumnNames.",
        Number, ignored: "X");

    [Fact]
    public void Read_UnsupportedType_Throws() => Refuses<ArgumentOutOfRangeException>(
        "Column 'T' has type TimeSpan, which cannot be learned. Convert it to a number, text, a key or a DateTime, drop it, or list 'T' in IgnoredColumnNames.",
        ("T", TimeSpanDataViewType.Instance, Make(i => TimeSpan.FromDays(i))));

    [Fact]
    public void Read_VectorOfText_Throws() => Refuses<ArgumentOutOfRangeException>(
        "Column 'T' has type Vector<String, 2>, which cannot be learned. Convert it to a number, text, a key or a DateTime, drop it, or list 'T' in IgnoredColumnNames.",
        ("T", new VectorDataViewType(TextDataViewType.Instance, 2), Make(_ => default(VBuffer<ReadOnlyMemory<char>>))));

    [Fact]
    public void Read_VariableVector_Throws() => Refuses<ArgumentOutOfRangeException>(
        "Column 'V' has type Vector<Single>; a vector must have the same number of slots in every row. Give its type a size, drop it, or list 'V' in IgnoredColumnNames.",
        ("V", new VectorDataViewType(NumberDataViewType.Single), Make(_ => default(VBuffer<float>))));

    [Fact]
    public void Read_VectorLabel_Throws() => Refuses<ArgumentOutOfRangeException>(
        "Label column 'V' has type Vector<Single, 2>; a label must be a Boolean, a text, a key or a number of few values.",
        ("V", new VectorDataViewType(NumberDataViewType.Single, 2), Make(_ => default(VBuffer<float>))), label: "V");

    [Fact]
    public void Read_LabelOfManyNumbers_Throws() => Refuses<ArgumentException>(
        "Label column 'X' has type Single and more than 20 different values; a label must be one of few classes. Bin it, or set LabelColumnName to null to learn it as a number.",
        ("X", NumberDataViewType.Single, Enumerable.Range(0, 21).Select(i => (float)i).ToArray()), label: "X");

    [Fact]
    public void Read_LabelWithMissingValues_ThrowsWithTheCount() => Refuses<ArgumentException>(
        "Label column 'Y' is missing in 2 rows; every row must have a label. Filter these rows out first.",
        ("Y", NumberDataViewType.Single, Make(i => i < 2 ? float.NaN : i % 2)), label: "Y");

    [Fact]
    public void Read_Identifier_Throws() => Refuses<ArgumentException>(
        "Column 'Id' of type String has 200 different values in 200 rows, so it is free text or an identifier, not a category. Drop it, map it to fewer categories, or list 'Id' in IgnoredColumnNames.",
        ("Id", TextDataViewType.Instance, Enumerable.Range(0, 200).Select(i => $"row {i}".AsMemory()).ToArray()));

    [Fact]
    public void Read_TooManyCategories_Throws() => Refuses<ArgumentException>(
        "Column 'Id' of type Key<UInt32, 0-19999> has more than 10000 different values, so it is free text or an identifier, not a category. Drop it, map it to fewer categories, or list 'Id' in IgnoredColumnNames.",
        ("Id", new KeyDataViewType(typeof(uint), 20000), Enumerable.Range(0, 40000).Select(i => (uint)(i / 2) + 1).ToArray()));

    [Fact]
    public void Read_ColumnWithoutAnyValue_Throws() => Refuses<ArgumentException>(
        "Column 'X' has no value in any row, so there is nothing to learn from it. Fill it, drop it, or list 'X' in IgnoredColumnNames.",
        ("X", NumberDataViewType.Single, Make(_ => float.NaN)));

    [Fact]
    public void Read_SlotWithoutAnyValue_ThrowsNamingSlotAndColumn() => Refuses<ArgumentException>(
        "Column 'V[1]' has no value in any row, so there is nothing to learn from it. Fill it, drop it, or list 'V' in IgnoredColumnNames.",
        ("V", new VectorDataViewType(NumberDataViewType.Double, 2), Make(_ => new VBuffer<double>(2, [1, double.NaN]))));

    [Fact]
    public void Read_InfiniteValue_ThrowsNamingTheRow() => Refuses<ArgumentException>(
        "Column 'X' is -Infinity in row 7, counted from 0; a value must be finite or NaN, which means missing. Replace it, or filter the row out first.",
        ("X", NumberDataViewType.Double, Make(i => i == 7 ? double.NegativeInfinity : i)));

    [Fact]
    public void Read_EmptyView_Throws() => Refuses<ArgumentException>(
        "The data has 0 rows; at least 10 are needed to learn from.",
        ("X", NumberDataViewType.Single, Array.Empty<float>()));

    [Fact]
    public void Read_NineRows_Throws() => Refuses<ArgumentException>(
        "The data has 9 rows; at least 10 are needed to learn from.",
        ("X", NumberDataViewType.Single, new float[9]));

    [Fact]
    public void Read_ScaledOneHotGroup_Throws()
    {
        var view = new MemoryView((
            "F", new VectorDataViewType(NumberDataViewType.Single, 2), Make(_ => new VBuffer<float>(2, [0, 0.5f])), Annotate.Slots(["c.a", "c.b"], 0, 1)));

        var error = Assert.Throws<ArgumentException>(() => Read(view));

        Assert.Equal(
            "Column 'F[c]' is a one-hot group by its annotation CategoricalSlotRanges, but slot 'b' is 0.5 in row 0, counted from 0; "
            + "one slot must be 1 and the others 0. Put GanAugment before normalization, and encode with OutputKind Indicator.",
            error.Message);
    }

    [Fact]
    public void Read_HalfAsManyCategoriesAsRows_IsAccepted()
    {
        var view = new MemoryView(("City", TextDataViewType.Instance, Enumerable.Range(0, 200).Select(i => $"{i / 2}".AsMemory()).ToArray()));

        Assert.Equal(100, Read(view).Schema.Columns[0].Categories.Count);
    }

    private static void Refuses<TException>(
        string message, (string Name, DataViewType Type, Array Values) column, string? label = null, params string[] ignored)
        where TException : Exception
    {
        var view = new MemoryView(column);

        var error = Assert.Throws<TException>(() => Read(view, label, ignored));

        Assert.Equal(message, error.Message);
    }
}

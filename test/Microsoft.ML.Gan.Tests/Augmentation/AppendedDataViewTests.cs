using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Tests.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation;

public sealed class AppendedDataViewTests
{
    [Fact]
    public void GetRowCursor_EveryColumn_AnswersRealRowsThenSyntheticOnes()
    {
        AppendedDataView appended = Append(View(), out IDataView real, 2);

        Assert.Equal([.. MemoryView.Read<float>(real, 2), 0f, 1f], MemoryView.Read<float>(appended, 2));
        Assert.Equal(14, appended.GetRowCount());
        Assert.Same(real.Schema, appended.Schema);
    }

    [Fact]
    public void GetRowCursor_HiddenDuplicateAndIgnoredColumns_AreMissingInSyntheticRows()
    {
        AppendedDataView appended = Append(View(), out _, 2);

        Assert.Equal([-1f, float.NaN, float.NaN], MemoryView.Read<float>(appended, 0)[11..]);
        Assert.Equal(["11", "", ""], MemoryView.Read<ReadOnlyMemory<char>>(appended, 1)[11..].Select(t => t.ToString()));
    }

    [Fact]
    public void GetIdGetter_AppendedTwice_GivesUniqueIdsThatStayTheSame()
    {
        AppendedDataView once = Append(View(), out _, 12);
        AppendedDataView twice = Append(once, out _, 24);

        Assert.Equal(48, MemoryView.Ids(twice).Distinct().Count());
        Assert.Equal(MemoryView.Ids(twice), MemoryView.Ids(twice));
    }

    [Fact]
    public void GetRowCursor_Always_KeepsTheCursorContract()
    {
        AppendedDataView appended = Append(View(), out _, 2);

        using DataViewRowCursor cursor = Assert.Single(appended.GetRowCursorSet([appended.Schema[2]], 4));

        Assert.Same(appended.Schema, cursor.Schema);
        Assert.Equal(-1, cursor.Position);
        for (int row = 0; row < 14; row++)
        {
            Assert.True(cursor.MoveNext());
            Assert.Equal(row, cursor.Position);
        }

        Assert.False(cursor.MoveNext());
        Assert.Equal(-1, cursor.Position);
        Assert.False(cursor.MoveNext());
        Assert.False(appended.CanShuffle);
        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.GetGetter<float>(appended.Schema[0]));
    }

    [Fact]
    public void CheckSame_OtherSchemas_ThrowsSayingWhatDiffers()
    {
        (TableSchema schema, _) = TableReaderTests.Read(Keys("a", "b"));

        var count = Assert.Throws<ArgumentOutOfRangeException>(() => schema.CheckSame(View().Schema));
        var type = Assert.Throws<ArgumentOutOfRangeException>(() => schema.CheckSame(
            new MemoryView(("K", TextDataViewType.Instance, Array.Empty<string>())).Schema));
        var names = Assert.Throws<ArgumentOutOfRangeException>(() => schema.CheckSame(Keys("b", "a").Schema));

        Assert.Equal("The view has 3 columns; the augmenter was fitted on 1. Pass a view with the schema it was fitted on.", count.Message);
        Assert.Equal(
            "Column 0 is 'K' of type String; the augmenter was fitted on 'K' of type Key<UInt32, 0-1>. Pass a view with the schema it was fitted on.",
            type.Message);
        Assert.Equal("Column 'K' has other key values or slot names than the augmenter was fitted on. Pass a view made by the same transformers.", names.Message);
    }

    private static MemoryView Keys(params string[] values)
        => new(("K", new KeyDataViewType(typeof(uint), 2), TableReaderTests.Make(i => (uint)(i % 2) + 1), Annotate.Keys(values)));

    private static MemoryView View() => new(
        ("X", NumberDataViewType.Single, TableReaderTests.Make(_ => -1f)),
        ("Id", TextDataViewType.Instance, TableReaderTests.Make(i => $"{i}".AsMemory())),
        ("X", NumberDataViewType.Single, TableReaderTests.Make(i => (float)i)));

    private static AppendedDataView Append(IDataView view, out IDataView real, int rows)
    {
        real = view;
        (TableSchema schema, TableData data) = TableReaderTests.Read(view, null, "Id");
        return new AppendedDataView(view, schema, data.Take(Enumerable.Range(0, rows).ToArray()));
    }
}

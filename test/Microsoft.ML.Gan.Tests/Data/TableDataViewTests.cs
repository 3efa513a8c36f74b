using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Xunit;
using static Microsoft.ML.Gan.Tests.Data.TableReaderTests;

namespace Microsoft.ML.Gan.Tests.Data;

public sealed class TableDataViewTests
{
    [Fact]
    public void GetRowCursor_AfterRead_GivesEveryValueBack()
    {
        var view = new MemoryView(
            ("Text", TextDataViewType.Instance, Make(i => (i % 3 == 0 ? "" : $"c{i % 3}").AsMemory()), null),
            ("Key", new KeyDataViewType(typeof(ushort), 3), Make(i => (ushort)(i % 3)), Annotate.Keys("x", "y", "z")),
            ("Single", NumberDataViewType.Single, Make(i => i == 0 ? float.NaN : i * 0.1f), null),
            ("Short", NumberDataViewType.Int16, Make(i => (short)-i), null),
            ("When", DateTimeDataViewType.Instance, Make(i => i == 0 ? default : new DateTime(2024, 5, 1, 12, 30, 15, i)), null),
            ("Flag", BooleanDataViewType.Instance, Make(i => i % 2 == 0), null));

        (TableSchema schema, TableData data) = Read(view);
        var written = new TableDataView(schema, data);

        Assert.Equal(Texts(view, 0), Texts(written, 0));
        Assert.Equal(MemoryView.Read<ushort>(view, 1), MemoryView.Read<ushort>(written, 1));
        Assert.Equal(MemoryView.Read<float>(view, 2), MemoryView.Read<float>(written, 2));
        Assert.Equal(MemoryView.Read<short>(view, 3), MemoryView.Read<short>(written, 3));
        Assert.Equal(MemoryView.Read<DateTime>(view, 4), MemoryView.Read<DateTime>(written, 4));
        Assert.Equal(MemoryView.Read<bool>(view, 5), MemoryView.Read<bool>(written, 5));
        Assert.Equal(["x", "y", "z"], ColumnNames.OfKeys(written.Schema[1])!);
    }

    [Fact]
    public void GetRowCursor_OneHotVector_HasOneOrNoSlotSet()
    {
        float[][] rows = Make(i => Enumerable.Range(0, 3).Select(s => s == i % 4 ? 1f : 0f).Append(i).ToArray());
        var view = new MemoryView((
            "F", new VectorDataViewType(NumberDataViewType.Single, 4), rows.Select(r => new VBuffer<float>(4, r)).ToArray(), Annotate.Slots(["a", "b", "c", "n"], 0, 2)));

        (TableSchema schema, TableData data) = Read(view);

        Assert.Equal(rows, MemoryView.ReadVectors<float>(new TableDataView(schema, data), "F"));
    }

    [Theory]
    [InlineData(-1.0, 0)]
    [InlineData(3.4, 3)]
    [InlineData(254.6, 255)]
    [InlineData(1e30, 255)]
    public void GetGetter_IntegerColumn_RoundsAndKeepsTheRange(double sampled, byte expected)
    {
        var view = new MemoryView(("B", NumberDataViewType.Byte, Make(i => (byte)i)));
        (TableSchema schema, TableData data) = Read(view);
        data.Numbers(0)[0] = sampled;

        byte written = MemoryView.Read<byte>(new TableDataView(schema, data), 0)[0];

        Assert.Equal(expected, written);
    }

    [Fact]
    public void Schema_OfHiddenAndIgnoredColumns_KeepsTheVisibleAndAnswersMissing()
    {
        var view = new MemoryView(
            ("X", NumberDataViewType.Single, Make(i => -1f)),
            ("Id", NumberDataViewType.Double, Make(i => (double)i)),
            ("Tags", new VectorDataViewType(TextDataViewType.Instance), Make(_ => default(VBuffer<ReadOnlyMemory<char>>))),
            ("X", NumberDataViewType.Single, Make(i => (float)i)));

        (TableSchema schema, TableData data) = Read(view, null, "Id", "Tags");
        var written = new TableDataView(schema, data);

        Assert.Equal(["Id", "Tags", "X"], written.Schema.Select(c => c.Name));
        Assert.All(MemoryView.Read<double>(written, 0), v => Assert.Equal(double.NaN, v));
        Assert.All(MemoryView.ReadVectors<ReadOnlyMemory<char>>(written, "Tags"), Assert.Empty);
        Assert.Equal(11f, MemoryView.Read<float>(written, 2)[11]);
    }

    [Fact]
    public void GetRowCursor_Always_KeepsTheCursorContract()
    {
        var view = new MemoryView(("A", NumberDataViewType.Single, Make(i => (float)i)), ("B", NumberDataViewType.Single, Make(i => (float)i)));
        (TableSchema schema, TableData data) = Read(view);
        var written = new TableDataView(schema, data);

        using DataViewRowCursor cursor = written.GetRowCursor([written.Schema["A"]]);

        Assert.Same(written.Schema, cursor.Schema);
        Assert.Equal(-1, cursor.Position);
        Assert.True(cursor.MoveNext());
        Assert.Equal(0, cursor.Position);
        Assert.True(cursor.IsColumnActive(written.Schema["A"]));
        Assert.False(cursor.IsColumnActive(written.Schema["B"]));
        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.GetGetter<float>(written.Schema["B"]));
        var error = Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<double>(written.Schema["A"]));
        Assert.Equal("Invalid TValue: 'System.Double', expected type: 'System.Single'.", error.Message);
        while (cursor.MoveNext())
        {
        }

        Assert.Equal(-1, cursor.Position);
        Assert.False(cursor.MoveNext());
        Assert.Equal(12, written.GetRowCount());
        Assert.Equal(12, MemoryView.Ids(written).Distinct().Count());
    }

    [Fact]
    public void GetRowCursor_SeveralTables_ShowsThemAsOneAndOnlyAsFarAsRead()
    {
        var view = new MemoryView(("A", NumberDataViewType.Single, Make(i => (float)i)));
        (TableSchema schema, TableData data) = Read(view);
        List<int> made = [];
        var written = new TableDataView(schema, Tables(), 24);

        Assert.Empty(made);
        using (DataViewRowCursor cursor = written.GetRowCursor(written.Schema))
        {
            cursor.MoveNext();
        }

        Assert.Equal([12], made);
        Assert.Equal([.. Make(i => (float)i), .. Make(i => (float)i)], MemoryView.Read<float>(written, 0));
        Assert.Equal(24, written.GetRowCount());
        Assert.Equal(24, MemoryView.Ids(written).Distinct().Count());

        IEnumerable<TableData> Tables()
        {
            foreach (TableData table in new[] { data, new TableData(data.Columns, 0), data })
            {
                made.Add(table.RowCount);
                yield return table;
            }
        }
    }

    private static string[] Texts(IDataView view, int column)
        => [.. MemoryView.Read<ReadOnlyMemory<char>>(view, column).Select(t => t.ToString())];
}

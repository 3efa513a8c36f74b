using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation;

public sealed class SelectedDataViewTests
{
    private static readonly int[] Times = [0, 2, 0, 1, 3];

    [Fact]
    public void GetRowCursor_Times_ShowsEachRowAsOften()
    {
        var view = new SelectedDataView(View(), Times);

        Assert.Equal([1f, 1, 3, 4, 4, 4], MemoryView.Read<float>(view, 0));
        Assert.Equal(["1", "1", "3", "4", "4", "4"], MemoryView.Read<ReadOnlyMemory<char>>(view, 1).Select(t => t.ToString()));
        Assert.Equal(6, view.GetRowCount());
    }

    [Fact]
    public void GetIdGetter_Copies_HaveIdsOfTheirOwn()
    {
        var repeated = new AppendedDataView(View(), new SelectedDataView(View(), Times));

        Assert.Equal(11, MemoryView.Ids(repeated).Distinct().Count());
        Assert.Equal(MemoryView.Ids(repeated), MemoryView.Ids(repeated));
    }

    [Fact]
    public void GetRowCursor_Always_KeepsTheCursorContract()
    {
        var view = new SelectedDataView(View(), Times);

        using DataViewRowCursor cursor = Assert.Single(view.GetRowCursorSet([view.Schema[0]], 4));

        Assert.Equal(-1, cursor.Position);
        for (int row = 0; row < 6; row++)
        {
            Assert.True(cursor.MoveNext());
            Assert.Equal(row, cursor.Position);
        }

        Assert.False(cursor.MoveNext());
        Assert.Equal(-1, cursor.Position);
        Assert.False(cursor.MoveNext());
        Assert.False(view.CanShuffle);
    }

    [Fact]
    public void MoveNext_Canceled_Throws()
    {
        using var source = new CancellationTokenSource();
        var view = new SelectedDataView(View(), Times, source.Token);
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        Assert.True(cursor.MoveNext());

        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => cursor.MoveNext());
    }

    [Fact]
    public void AppendTo_ViewOfOtherLength_ThrowsSayingSo()
    {
        var rows = new RepeatedRows([1, 0, 2]);

        var error = Assert.Throws<ArgumentException>(() => rows.AppendTo(View()));

        Assert.Equal("The view has 5 rows; the rows to repeat were drawn among 3. Pass the data that the step was fitted on.", error.Message);
        Assert.Equal(3, rows.Count);
    }

    private static MemoryView View() => new(
        ("X", NumberDataViewType.Single, Enumerable.Range(0, 5).Select(i => (float)i).ToArray()),
        ("T", TextDataViewType.Instance, Enumerable.Range(0, 5).Select(i => $"{i}".AsMemory()).ToArray()));
}

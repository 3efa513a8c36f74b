using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling;

public sealed class WatchRowsTests
{
    private const int Rows = 1000;

    private readonly MLContext _mlContext = new(seed: 1);
    private readonly List<GanProgress> _told = [];

    [Fact]
    public void WatchRows_Pass_GivesTheRowsAndTellsOfEveryHundredth()
    {
        IDataView watched = _mlContext.Gan().WatchRows(View(), new Listener(_told.Add));

        for (int pass = 0; pass < 2; pass++)
        {
            _told.Clear();
            Assert.Equal(Enumerable.Range(0, Rows).Select(v => (float)v), watched.GetColumn<float>("Value"));
            Assert.Equal(Enumerable.Range(1, 100).Select(i => 10 * i), _told.Select(p => p.Step));
        }

        Assert.All(_told, p => Assert.Equal((Rows, "sampling"), (p.NumberOfSteps, p.Stage)));
        Assert.Equal(Rows, watched.GetRowCount());
    }

    [Fact]
    public void WatchRows_FewRows_TellsOfEach()
    {
        Assert.Equal(3, _mlContext.Gan().WatchRows(View(3), new Listener(_told.Add), "scoring").GetColumn<float>("Value").Count());

        Assert.Equal([("scoring", 1), ("scoring", 2), ("scoring", 3)], _told.Select(p => (p.Stage, p.Step)));
    }

    [Fact]
    public void WatchRows_SeveralThreads_TellsInOrderAndOfAll()
    {
        IDataView watched = _mlContext.Gan().WatchRows(new TwoHalves(View()), new Listener(_told.Add));
        DataViewRowCursor[] cursors = watched.GetRowCursorSet(watched.Schema, 2);

        Parallel.ForEach(cursors, cursor =>
        {
            using (cursor)
            {
                while (cursor.MoveNext())
                {
                }
            }
        });

        Assert.Equal(2, cursors.Length);
        Assert.Equal(Rows, _told[^1].Step);
        Assert.Equal(_told.Select(p => p.Step).Order(), _told.Select(p => p.Step));
    }

    [Fact]
    public void WatchRows_Canceled_EndsAtTheNextRow()
    {
        using var source = new CancellationTokenSource();
        IDataView watched = _mlContext.Gan().WatchRows(View(), progress: null, cancellationToken: source.Token);
        using DataViewRowCursor cursor = watched.GetRowCursor(watched.Schema);
        Assert.True(cursor.MoveNext());

        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => cursor.MoveNext());
    }

    [Fact]
    public void WatchRows_ViewOfUnknownLength_IsRefused()
    {
        IDataView unknown = _mlContext.Data.LoadFromEnumerable(Enumerable.Range(0, 5).Select(v => new Row { Value = v }));

        var refused = Assert.Throws<ArgumentException>(() => _mlContext.Gan().WatchRows(unknown, progress: null));

        Assert.Equal("The view does not know how many rows it has, so that nobody can tell how far a reading is. Give a sampled view, or one of a list.", refused.Message);
    }

    private IDataView View(int rows = Rows) => _mlContext.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(v => new Row { Value = v }).ToList());

    private sealed class Row
    {
        public float Value { get; set; }
    }

    private sealed class Listener(Action<GanProgress> listen) : IProgress<GanProgress>
    {
        public void Report(GanProgress value) => listen(value);
    }

    // Two cursors of which each shows every second row, as those of a view that is read on two threads.
    private sealed class TwoHalves(IDataView source) : IDataView
    {
        public DataViewSchema Schema => source.Schema;

        public bool CanShuffle => false;

        public long? GetRowCount() => source.GetRowCount();

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) => source.GetRowCursor(columnsNeeded, rand);

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
            [.. Enumerable.Range(0, 2).Select(half => Half(half).GetRowCursor(columnsNeeded))];

        private SelectedDataView Half(int half) => new(source, [.. Enumerable.Range(0, Rows).Select(r => r % 2 == half ? 1 : 0)]);
    }
}

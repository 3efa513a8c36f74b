using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Evaluation.Utility;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>Views one after the other.</summary>
public sealed class JoinedDataViewTests
{
    private static readonly MemoryView _first = new(("A", NumberDataViewType.Single, new float[] { 1, 2 }), ("B", BooleanDataViewType.Instance, new[] { true, false }));
    private static readonly MemoryView _second = new(("B", BooleanDataViewType.Instance, new[] { false }), ("A", NumberDataViewType.Single, new float[] { 3 }));

    [Fact]
    public void GetRowCursor_TwoViews_GivesTheirRowsByName()
    {
        var joined = new JoinedDataView(CancellationToken.None, _first, _second);

        Assert.Equal(3, joined.GetRowCount());
        Assert.Equal([1, 2, 3], MemoryView.Read<float>(joined, 0));
        Assert.Equal([true, false, false], MemoryView.Read<bool>(joined, 1));
        Assert.Equal(3, MemoryView.Ids(joined).Distinct().Count());
        using DataViewRowCursor cursor = joined.GetRowCursor([joined.Schema["A"]]);
        Assert.Equal(-1, cursor.Position);
        Assert.True(cursor.MoveNext() && cursor.MoveNext() && cursor.MoveNext());
        Assert.Equal(2, cursor.Position);
        Assert.False(cursor.MoveNext());
        Assert.Equal(-1, cursor.Position);
        Assert.Contains("'B' is not active", Assert.Throws<ArgumentOutOfRangeException>(() => cursor.GetGetter<bool>(joined.Schema["B"])).Message);
    }

    [Fact]
    public void Schema_ColumnOfOneViewAlone_IsLeftOut()
    {
        var other = new MemoryView(("A", NumberDataViewType.Single, new float[] { 3 }), ("B", NumberDataViewType.Single, new float[] { 3 }));

        Assert.Equal(["A"], new JoinedDataView(CancellationToken.None, _first, other).Schema.Select(c => c.Name));
    }

    [Fact]
    public void MoveNext_CanceledToken_Throws()
    {
        using var source = new CancellationTokenSource();
        using DataViewRowCursor cursor = new JoinedDataView(source.Token, _first).GetRowCursor([]);
        Assert.True(cursor.MoveNext());

        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => cursor.MoveNext());
    }
}

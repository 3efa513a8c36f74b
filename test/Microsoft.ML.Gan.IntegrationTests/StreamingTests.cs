using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>A sampled view makes its rows while it is read, and makes the same rows whoever reads.</summary>
public sealed class StreamingTests(VisitFixture fixture) : IClassFixture<VisitFixture>
{
    private const int Rows = 5000;

    private readonly GanModel _model = fixture.Model;

    [Fact]
    public void Sample_TenMillionRows_IsThereAtOnceAndKnowsItsLength()
    {
        IDataView view = _model.Sample(10_000_000);

        Assert.Equal(10_000_000, view.GetRowCount());
        Assert.Equal(3, Small.Count(fixture.MLContext.Data.TakeRows(view, 3)));
    }

    [Fact]
    public void Sample_ReadTwice_GivesTheSameRows()
    {
        IDataView view = _model.Sample(Rows);

        Assert.Equal(Texts(view, "Town"), Texts(view, "Town"));
        Assert.Equal(Ages(view), Ages(view));
    }

    [Fact]
    public void Sample_ReadColumnByColumn_GivesTheRowsReadTogether()
    {
        IDataView view = _model.Sample(Rows, seed: 2);

        Visit[] together = [.. fixture.MLContext.Data.CreateEnumerable<Visit>(view, reuseRowObject: false)];

        Assert.Equal(together.Select(r => r.Town), Texts(view, "Town"));
        Assert.Equal(together.Select(r => r.Age), Ages(view));
    }

    [Fact]
    public void Sample_TwoCursorsInTurn_DoNotDisturbEachOther()
    {
        IDataView view = _model.Sample(Rows, seed: 2);
        float[] expected = Ages(view);
        using DataViewRowCursor one = view.GetRowCursor(view.Schema), other = view.GetRowCursor(view.Schema);
        ValueGetter<float> first = one.GetGetter<float>(view.Schema["Age"]), second = other.GetGetter<float>(view.Schema["Age"]);
        float value = 0;

        for (int i = 0; i < Rows; i++)
        {
            Assert.True(one.MoveNext());
            first(ref value);
            Assert.Equal(expected[i], value);
            Assert.True(i % 2 == 0 || other.MoveNext());
        }

        second(ref value);
        Assert.Equal(expected[(Rows / 2) - 1], value);
        Assert.False(one.MoveNext());
    }

    [Fact]
    public void Sample_MoreRows_StartsWithTheSame()
        => Assert.Equal(Ages(_model.Sample(4000, seed: 2)), Ages(_model.Sample(Rows, seed: 2))[..4000]);

    [Fact]
    public void Sample_OtherSeed_GivesOtherRows()
        => Assert.NotEqual(Ages(_model.Sample(100, seed: 2)), Ages(_model.Sample(100, seed: 3)));

    [Fact]
    public void Sample_WithoutSeed_GivesNewRowsEachTime()
        => Assert.NotEqual(Ages(_model.Sample(100)), Ages(_model.Sample(100)));

    [Theory]
    [InlineData(20)]
    [InlineData(5000)]
    [InlineData(6020)]
    public void Sample_AnyLength_KeepsTheLabelsFrequencies(int rows)
        => Assert.Equal(rows / 20, Texts(_model.Sample(rows), "Outcome").Count(o => o == "rare"));

    [Fact]
    public void Sample_ModelDisposedBeforeTheViewIsRead_SaysSo()
    {
        GanModel model = fixture.MLContext.Gan().Fit(
            Person.Load(fixture.MLContext), Small.Shrink(new GanOptions { LabelColumnName = "Label", Seed = 1 }));
        IDataView view = model.Sample(5000);
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        Assert.True(cursor.MoveNext());

        model.Dispose();
        model.Dispose(); // once more changes nothing

        Assert.Throws<ObjectDisposedException>(() => Small.Count(view));
        Assert.Throws<ObjectDisposedException>(() => model.Sample(1));
        Assert.Throws<ObjectDisposedException>(() =>
        {
            while (cursor.MoveNext())
            {
            }
        });
    }

    private static float[] Ages(IDataView view) => MemoryView.Read<float>(view, view.Schema["Age"].Index);

    private static IEnumerable<string> Texts(IDataView view, string column)
        => MemoryView.Read<ReadOnlyMemory<char>>(view, view.Schema[column].Index).Select(t => t.ToString());
}

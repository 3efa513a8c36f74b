using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using TorchSharp;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling;

public sealed class GanSamplerTests : IDisposable
{
    private const int Rows = 8_500;

    private static readonly NetworkOptions _network = new() { LatentDimension = 4, HiddenWidth = 8 };

    private readonly LearnedTable _table =
        LearnedTable.Learn(TestTables.Labeled(500), 0, new EncodingOptions(), 1, CancellationToken.None).Learned;

    private readonly Generator _generator;
    private readonly IReadOnlyList<Stratum> _strata;

    public GanSamplerTests()
    {
        _generator = NetworkFactory.CreateGenerator(_table.Encoding, _table.Conditions, _network, seed: 1);
        _strata = Wish.For(_table, []).Strata;
    }

    public void Dispose() => _generator.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Sample_SeveralWorkers_GivesTheRowsOfOne(int workers)
    {
        using GanSampler one = Sampler(1), several = Sampler(workers);

        AssertEqual(Read(one), Read(several));
    }

    [Fact]
    public void SampleReduced_SeveralWorkers_GivesTheRowsOfOne()
    {
        using GanSampler one = Sampler(1), several = Sampler(3);

        (TableData rows, int[] labels) = several.SampleReduced(_strata, Rows, seed: 3);

        (TableData expected, int[] expectedLabels) = one.SampleReduced(_strata, Rows, seed: 3);
        AssertEqual(expected, rows);
        Assert.Equal(expectedLabels, labels);
        Assert.Equal(expectedLabels, several.SampleEncoded(_strata, Rows, seed: 3).Labels);
    }

    [Fact]
    public void Sample_SeveralEnumerationsAtOnce_GivesEachItsRows()
    {
        using GanSampler sampler = Sampler(2);
        TableData expected = Read(sampler);
        var tables = new TableData[6];

        Parallel.For(0, tables.Length, i => tables[i] = Read(sampler));

        Assert.All(tables, t => AssertEqual(expected, t));
    }

    [Fact]
    public void Sample_LeftEarlyAndDisposed_FreesWhatItTook()
    {
        long before = LiveTensors.OfProcess();

        using (GanSampler sampler = Sampler(3))
        {
            Assert.Equal(2, sampler.Sample(_strata, 1_000_000, seed: 1).Take(2).Count());
            Assert.True(LiveTensors.OfProcess() > before);
        }

        Assert.Equal(before, LiveTensors.OfProcess());
    }

    [Fact]
    public async Task Dispose_WhileChunksAreMade_EndsTheEnumerationAndFreesAll()
    {
        long before = LiveTensors.OfProcess();
        GanSampler sampler = Sampler(3);
        using var started = new ManualResetEventSlim();

        Task reading = Task.Run(() =>
        {
            foreach (TableData _ in sampler.Sample(_strata, long.MaxValue / 2, seed: 1))
            {
                started.Set();
            }
        });
        started.Wait();
        sampler.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => reading);
        Assert.Equal(before, LiveTensors.OfProcess());
        Assert.Throws<ObjectDisposedException>(() => Read(sampler));
    }

    private GanSampler Sampler(int workers) => new(_table, _generator, _network, SamplingCorrections.None, workers);

    private TableData Read(GanSampler sampler) => TableData.Concatenate([.. sampler.Sample(_strata, Rows, seed: 3)]);

    private static void AssertEqual(TableData expected, TableData actual)
    {
        Assert.Equal(Rows, actual.RowCount);
        for (int c = 0; c < expected.Columns.Count; c++)
        {
            if (expected.Columns[c].IsDiscrete)
            {
                Assert.Equal(expected.Codes(c), actual.Codes(c));
            }
            else
            {
                Assert.Equal(expected.Numbers(c), actual.Numbers(c));
            }
        }
    }
}

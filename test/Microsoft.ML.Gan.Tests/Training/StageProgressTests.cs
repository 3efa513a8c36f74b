using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Training;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training;

public sealed class StageProgressTests
{
    [Fact]
    public void Reach_Shares_TellsHundredths()
    {
        List<GanProgress> told = [];
        var progress = new StageProgress("work", told.Add, default);

        progress.Reach(1e-9);
        progress.Reach(0.5);
        progress.Between(0.5, 0.75)(0.6);
        progress.Reach(1);

        Assert.Equal([1, 50, 65, 100], told.Select(p => p.Step));
        Assert.All(told, p => Assert.Equal(("work", 100), (p.Stage, p.NumberOfSteps)));
        Assert.Equal(TimeSpan.Zero, told[^1].Remaining);
    }

    [Fact]
    public void Reach_Canceled_TellsAndThrows()
    {
        using var source = new CancellationTokenSource();
        List<GanProgress> told = [];
        var progress = new StageProgress("work", told.Add, source.Token);
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => progress.Reach(0.5));
        Assert.Single(told);
    }

    [Fact]
    public void Reach_CanceledAtTheEnd_KeepsWhatIsWhole()
    {
        using var source = new CancellationTokenSource();
        var progress = new StageProgress("work", _ => source.Cancel(), source.Token);

        progress.Reach(1);

        Assert.True(progress.CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public void Reach_NobodyToTell_GoesOn()
    {
        var progress = new StageProgress("work", report: null, default);

        progress.Reach(1);

        Assert.False(progress.CancellationToken.IsCancellationRequested);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    public void Remaining_BeforeTheFirstStepAndAfterTheLast_IsZero(int step, int of) =>
        Assert.Equal(TimeSpan.Zero, new GanProgress(step, of, 0, 0, 0, TimeSpan.FromSeconds(3)).Remaining);
}

using System.Linq;
using Microsoft.ML.Gan.Training;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training;

public sealed class LearningRateScheduleTests
{
    [Fact]
    public void FactorAt_DecayOfHalf_IsOneAndThenFallsToTheFloor()
    {
        var schedule = new LearningRateSchedule(1000, 0.5);

        double[] factors = [.. Enumerable.Range(1, 1000).Select(schedule.FactorAt)];

        Assert.All(factors[..500], f => Assert.Equal(1, f));
        Assert.Equal(factors[500..].OrderDescending(), factors[500..]);
        Assert.Equal(0.5, factors[749], 0.01);
        Assert.Equal(0.02, factors[^1], 1e-12);
    }

    [Fact]
    public void FactorAt_NoDecay_StaysOne() => Assert.Equal(1, new LearningRateSchedule(10, 0).FactorAt(10));

    [Fact]
    public void EndEarly_DuringTheFullSteps_StartsTheDecayAtItsFullLength()
    {
        var schedule = new LearningRateSchedule(1000, 0.3);

        schedule.EndEarly(200);

        Assert.Equal(500, schedule.LastStep);
        Assert.False(schedule.IsDecaying(200));
        Assert.True(schedule.IsDecaying(201));
    }

    [Fact]
    public void EndEarly_DuringTheDecay_ChangesNothing()
    {
        var schedule = new LearningRateSchedule(1000, 0.5);

        schedule.EndEarly(800);

        Assert.Equal(1000, schedule.LastStep);
    }
}

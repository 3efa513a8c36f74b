using Microsoft.ML.Gan.Training.Quality;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training.Quality;

public sealed class QualityWatchTests
{
    [Fact]
    public void Add_ABetterValue_IsTheBest()
    {
        var watch = new QualityWatch(100);

        Assert.True(watch.Add(10, 0.8));
        Assert.False(watch.Add(20, 0.7));
        Assert.True(watch.Add(30, 0.80001));
        Assert.Equal((0.80001, 30), (watch.Best, watch.BestStep));
    }

    [Fact]
    public void HasStalled_GainsOfNoiseOnly_IsTrueAfterThePatience()
    {
        var watch = new QualityWatch(100);
        watch.Add(10, 0.8);
        watch.Add(60, 0.8002);

        Assert.False(watch.HasStalled(109));
        Assert.True(watch.HasStalled(110));
    }

    [Fact]
    public void HasStalled_ARealGain_StartsThePatienceAnew()
    {
        var watch = new QualityWatch(100);
        watch.Add(10, 0.8);
        watch.Add(60, 0.81);

        Assert.False(watch.HasStalled(150));
    }
}

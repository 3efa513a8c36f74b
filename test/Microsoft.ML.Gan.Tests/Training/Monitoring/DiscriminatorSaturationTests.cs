using Microsoft.ML.Gan.Training.Monitoring;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training.Monitoring;

public sealed class DiscriminatorSaturationTests
{
    // σ(4.6) = .990048 and σ(4.59) = .989949.
    [Theory]
    [InlineData(GanObjective.Minimax, new[] { 4.6f, 4.59f, 9f, -9f }, new[] { -4.6f, -4.59f, 0f, 9f }, 3.0 / 8)]
    [InlineData(GanObjective.NonSaturating, new[] { 50f, 50f }, new[] { -50f, -50f }, 1.0)]
    [InlineData(GanObjective.LeastSquares, new[] { 1.005f, 1.1f }, new[] { 0.005f, -5f }, 0.5)]
    [InlineData(GanObjective.Hinge, new[] { 1f, 0.9f }, new[] { -1f, -0.9f }, 0.5)]
    [InlineData(GanObjective.Relativistic, new[] { 102f, 108f }, new[] { 100f, 96f }, 0.75)] // 102 − 98 = 4 is not yet sure; 10, −5 and −9 are
    public void Measure_Logits_CountsThosePacksThatAreSure(GanObjective objective, float[] real, float[] fake, double expected)
    {
        Assert.Equal(expected, DiscriminatorSaturation.Measure(objective, real, fake)!.Value, 1e-12);
    }

    [Fact]
    public void Measure_ACriticOrAUsersOwnObjective_IsNotMeasured()
    {
        Assert.Null(DiscriminatorSaturation.Measure(GanObjective.Wasserstein, [50], [-50]));
        Assert.Null(DiscriminatorSaturation.Measure(null, [50], [-50]));
    }
}

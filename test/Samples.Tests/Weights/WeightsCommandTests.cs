using Xunit;

namespace Samples.Tests.Weights;

public class WeightsCommandTests
{
    [Fact]
    public void Run_FewRows_WeightsMakeTheModelBetterWhereItIsWanted()
    {
        double[] mean = Printed.Numbers(Printed.Run("weights", "--rows", "1000", "--steps", "60"), "mean");

        Assert.InRange(mean[0] - mean[1], 0.002, 0.1); // log-loss
        Assert.InRange(mean[3] - mean[2], 0.005, 0.2); // PR-AUC
        Assert.InRange(mean[4], 100, 450); // of 500 rows
    }
}

using Xunit;

namespace Samples.Tests.FewLabels;

public class FewLabelsCommandTests
{
    [Fact]
    public void Run_FewRows_GainsOnLogisticRegression()
    {
        string output = Printed.Run("fewlabels", "--rows", "1000", "--steps", "150");

        Assert.All(["50 ", "100 ", "500 "], labels =>
        {
            double[] areas = Printed.Numbers(output, labels);
            Assert.InRange(areas[1], 0.82, 0.95);
            Assert.InRange(areas[2], 0.005, 0.15);
        });
    }
}

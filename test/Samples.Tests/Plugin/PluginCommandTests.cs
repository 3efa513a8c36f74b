using Xunit;

namespace Samples.Tests.Plugin;

public class PluginCommandTests
{
    [Fact]
    public void Run_FewSteps_EveryGameFindsHeaps()
    {
        string output = Printed.Run("plugin", "--steps", "1500");

        Assert.All(["default options", "own objective  ", "own objective and networks"], game =>
        {
            double[] numbers = Printed.Numbers(output, game); // found, of eight, share
            Assert.InRange(numbers[0], 7, 8);
            Assert.InRange(numbers[2], 0.3, 1);
        });
    }
}

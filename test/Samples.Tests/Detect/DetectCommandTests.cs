using Xunit;

namespace Samples.Tests.Detect;

public class DetectCommandTests
{
    [Fact]
    public void Run_FewRows_TellsSyntheticRowsFromRealOnes()
    {
        string output = Printed.Run("detect", "--rows", "1500", "--steps", "60");

        double[] generated = Printed.Numbers(output, "the GAN's"), independent = Printed.Numbers(output, "independent columns");
        Assert.InRange(Printed.Numbers(output, "real ")[0], 0.75, 1);
        Assert.InRange(generated[1], 0.6, 1);
        Assert.InRange(independent[0], 0, 0.35);
        Assert.InRange(independent[1], 0.8, 1);
        Assert.Matches(@"Saved as a pipeline: \d+ KB\. Loaded, it gives equal scores\.", output);
        Assert.InRange(Printed.Numbers(output, "Recovered from it: calibration error")[0], 0, 0.1);
    }
}

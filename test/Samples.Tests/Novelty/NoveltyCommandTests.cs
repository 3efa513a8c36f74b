using Xunit;

namespace Samples.Tests.Novelty;

public class NoveltyCommandTests
{
    [Fact]
    public void Run_FewRows_RanksPlantedAnomaliesFirst()
    {
        string output = Printed.Run("novelty", "--rows", "2000", "--steps", "400");

        double[] found = Printed.Numbers(output, "ROC AUC of the order by novelty:");
        Assert.InRange(found[0], 0.9, 1);
        Assert.InRange(found[2], 30, 100); // of the 100 most novel rows
        Assert.All(
            ["a child married for long", "a doctor of 18 years", "a husband who never married", "a woman as husband", "years that do not fit the education"],
            kind => Assert.InRange(Printed.Numbers(output, $"{kind}  ")[0], 0.8, 1));
    }
}

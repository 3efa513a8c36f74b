using Xunit;

namespace Samples.Tests.Compare;

public sealed class CompareCommandTests
{
    [Fact]
    public void Run_FewRows_PrintsEveryRemedyAndARecommendation()
    {
        string output = Printed.Run("compare", "--rows", "1600", "--steps", "4");

        foreach (string remedy in new[] { "no augmentation", "class weights", "random oversampling to balance", "SMOTE-NC to balance", "GAN to balance", "GAN to balance, resampled" })
        {
            Assert.Matches($@"(?m)^[* ] {remedy} ", output);
        }

        Assert.Matches(@"(?m)^Use .+ on held-out rows", output);
    }
}

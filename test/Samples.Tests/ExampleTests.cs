using System.Linq;
using Xunit;

namespace Samples.Tests;

public sealed class ExampleTests
{
    [Fact]
    public void Run_Help_ListsEveryExample()
    {
        string output = Printed.Run("help");

        Assert.All(Example.All, example => Assert.Contains($"  {example.Usage}\n      {example.Help}", output.Replace("\r", "")));
        Assert.Equal(["compare", "detect", "novelty", "drift", "weights", "fewlabels", "plugin"], Example.All.Select(e => e.Name));
    }

    [Theory]
    [InlineData("detect", "--rows", "999", "--rows is '999'; it must be a whole number of at least 1000.")]
    [InlineData("novelty", "--steps", "0", "--steps is '0'; it must be a whole number of at least 1.")]
    [InlineData("drift", "--hours", "5", "'--hours' is not an option; use drift [--rows N] [--steps N] [--seed N]")]
    public void Run_BadOption_SaysWhatItMustBe(string command, string option, string value, string expected)
    {
        using var folder = new Folder();

        var (code, _, error) = folder.Run(command, option, value);

        Assert.Equal((2, expected), (code, error.Trim()));
    }
}

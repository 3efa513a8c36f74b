using System.Linq;
using Microsoft.ML.Gan.Training.Monitoring;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training.Monitoring;

public sealed class AlarmSwitchTests
{
    [Theory]
    [InlineData("n y n y n", "-----")] // never twice in a row
    [InlineData("y y y y", "-!--")] // once
    [InlineData("y y n y y", "-!---")] // a single look does not end it
    [InlineData("y y n n y y", "-!---!")] // again after it went away
    [InlineData("y . . y .", "---!-")] // looks that were not made change nothing
    public void Observe_Looks_TellsAtTheSecondInARow(string looks, string told)
    {
        var found = new AlarmSwitch();

        string actual = string.Concat(looks.Split(' ').Select(l => found.Observe(l == "." ? null : l == "y") ? '!' : '-'));

        Assert.Equal(told, actual);
    }
}

using System.Linq;
using Xunit;

namespace Samples.Tests.Drift;

public class DriftCommandTests
{
    [Fact]
    public void Run_FewRows_RaisesTheAlarmWhereSomethingHasChanged()
    {
        string output = Printed.Run("drift", "--rows", "3000", "--steps", "200");

        string[] lines = [.. output.Split('\n').Where(l => l.Contains("alarm", System.StringComparison.OrdinalIgnoreCase))];
        Assert.StartsWith("no alarm: nothing has changed", lines[0]);
        Assert.StartsWith("ALARM: everyone under 30 works 5 hours more (p 0.001,", lines[1]);
        Assert.StartsWith("ALARM: sex is noted at random", lines[2]);
        Assert.Equal(["HoursPerWeek", "Sex"], FirstColumns(output));
        double[] sex = Printed.Numbers(output, "Sex ");
        Assert.InRange(sex[0], 0.03, 0.3);
        Assert.InRange(sex[1], 0, 0.06); // as many of each
    }

    private static string[] FirstColumns(string output)
    {
        string[] lines = output.Split('\n');
        return [.. lines.Zip(lines.Skip(1)).Where(pair => pair.First.StartsWith("---")).Select(pair => pair.Second.Split(' ')[0])];
    }
}

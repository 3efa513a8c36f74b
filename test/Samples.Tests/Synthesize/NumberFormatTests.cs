using Samples.Synthesize;
using Xunit;

namespace Samples.Tests.Synthesize;

public class NumberFormatTests
{
    [Theory]
    [InlineData("0", true)]
    [InlineData("-12.50", true)]
    [InlineData(" 39", true)]
    [InlineData(".5", true)]
    [InlineData("1e-3", true)]
    [InlineData("123456789012345", true)]
    [InlineData("1234567890123456", false)]
    [InlineData("007", false)]
    [InlineData("+1", false)]
    [InlineData("1,000", false)]
    [InlineData("1.", false)]
    [InlineData("", false)]
    [InlineData("12\n", true)]
    [InlineData("NaN", false)]
    public void IsNumber_Cell_IsNumberOrCode(string cell, bool expected) => Assert.Equal(expected, NumberFormat.IsNumber(cell));

    [Theory]
    [InlineData(new[] { "1", "20" }, 3.4, "3")]
    [InlineData(new[] { "1.50", "2.25" }, 3, "3.00")]
    [InlineData(new[] { "1.5", "2.25", "3" }, 3.999, "4")]
    [InlineData(new[] { "1.5", "2.25", "3" }, -10.1, "-10.1")]
    [InlineData(new[] { "0.5", "0.1" }, -0.01, "0.0")]
    [InlineData(new[] { "10", "20.5" }, 100, "100")]
    [InlineData(new[] { "123456789.12" }, 987654321.12, "987654321.12")]
    [InlineData(new[] { "1e-7", "3" }, 2.5e-8, "2.5E-08")]
    public void Write_FormatFoundInCells_IsKept(string[] cells, double value, string expected)
        => Assert.Equal(expected, NumberFormat.Find(cells)!.Write(value));

    [Fact]
    public void Find_OneCellIsText_FindsNone() => Assert.Null(NumberFormat.Find(["1", "two"]));
}

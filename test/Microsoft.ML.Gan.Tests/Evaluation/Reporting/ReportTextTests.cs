using Microsoft.ML.Gan.Evaluation.Reporting;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

public sealed class ReportTextTests
{
    [Theory]
    [InlineData("plain – ß 汉 👍", "plain – ß 汉 👍")]
    [InlineData("a\0b\nc\td\u007f", "a␀b␊c␉d␡")]
    [InlineData("\u202Eabc\u2069\u0085", "[U+202E]abc[U+2069][U+0085]")]
    [InlineData("right\u200Fmark", "right\u200Fmark")]
    public void Safe_Text_ShowsWhatCannotBeSeen(string text, string expected) => Assert.Equal(expected, ReportText.Safe(text));

    [Fact]
    public void Safe_HalfOfAPair_IsReplaced() => Assert.Equal("\uFFFD|\uFFFD|\uFFFD", ReportText.Safe("\uD83D|\uDE00|\uFFFE")); // an attribute could not hold them

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("汉字漢字", 6, "汉字…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, "👩‍👩‍👧‍👦…")]
    [InlineData("", 6, "")]
    public void Short_Text_EndsAfterWholeLetters(string text, int width, string expected)
    {
        Assert.Equal(expected, ReportText.Short(text, width));
        Assert.Equal(text != expected, ReportText.IsLong(text, width));
    }

    [Fact]
    public void Short_LetterOfManyMarks_LosesMarks() => Assert.Equal(12, ReportText.Short("Z" + new string('\u0321', 500), 6).Length);

    [Theory]
    [InlineData(0.98765, "0.988")]
    [InlineData(-0.5, "−0.500")]
    [InlineData(0, "0")]
    [InlineData(0.00012, "1.2e−4")]
    [InlineData(12.345, "12.35")]
    [InlineData(123.45, "123.5")]
    [InlineData(12345.6, "12,346")]
    [InlineData(2.5e9, "2.5e9")]
    [InlineData(double.NaN, "n/a")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Figure_Value_HasAsManyDigitsAsSaySomething(double value, string expected) => Assert.Equal(expected, ReportNumbers.Figure(value));

    [Theory]
    [InlineData(0.01, "+0.010")]
    [InlineData(-0.01, "−0.010")]
    [InlineData(0, "0")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void Difference_Value_HasItsSign(double value, string expected) => Assert.Equal(expected, ReportNumbers.Difference(value));
}

using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Internal;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("Income", "Income", 0)]
    [InlineData("income", "Income", 0)]
    [InlineData("Incom", "Income", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    public void Distance_TwoWords_CountsTheLettersToChange(string one, string other, int expected)
        => Assert.Equal(expected, Spelling.Distance(one, other));
}

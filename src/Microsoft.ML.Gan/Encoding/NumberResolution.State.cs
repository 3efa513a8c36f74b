using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <content>A file keeps it as it is.</content>
internal sealed partial record NumberResolution
{
    /// <summary>Checks that values can be brought to the grid.</summary>
    public void Check(string column)
    {
        Stored.Finite([Minimum, Maximum, Step, .. Values], $"the resolution of '{column}'");
        Stored.Require(Minimum <= Maximum && Step >= 0, $"the range of '{column}' is empty");
        Stored.Require(Decimals is >= -1 and <= MaximumDecimals && Digits is >= -1 and <= MaximumDigits, $"the digits of '{column}' are out of range");
    }
}

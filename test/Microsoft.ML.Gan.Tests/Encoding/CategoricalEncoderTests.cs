using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Encoding;

public sealed class CategoricalEncoderTests
{
    [Fact]
    public void Decode_AfterEncode_ReturnsEveryCategoryAndMissing()
    {
        int[] codes = [0, 2, -1, 2, 1, 0];
        TableData data = TestTables.OfCodes(3, codes);
        CategoricalEncoder encoder = CategoricalEncoder.Fit(data, 0, 64);
        var components = new int[6];

        encoder.Encode(data, 0, components, [], new RandomSource(1, "encode"));
        TableData target = TestTables.OfCodes(3, new int[6]);
        encoder.Decode(components, [], target, 0, 0, new RandomSource(1, "decode"));

        Assert.Equal(4, encoder.ComponentCount);
        Assert.Equal(codes, target.Codes(0));
    }

    [Fact]
    public void Fit_UnseenCategory_GetsNoComponent()
    {
        CategoricalEncoder encoder = CategoricalEncoder.Fit(TestTables.OfCodes(5, 0, 4, 4), 0, 64);

        Assert.Equal(2, encoder.ComponentCount);
        Assert.Equal(-1, encoder.ComponentOf(2));
    }

    [Fact]
    public void Decode_RareBucket_DrawsItsCategoriesInTheirFrequencies()
    {
        // Two frequent categories; of the rare, the third stands three times as often as the fourth.
        int[] codes = [.. Enumerable.Repeat(0, 500), .. Enumerable.Repeat(1, 400), .. Enumerable.Repeat(2, 75), .. Enumerable.Repeat(3, 25)];
        CategoricalEncoder encoder = CategoricalEncoder.Fit(TestTables.OfCodes(4, codes), 0, 3);
        TableData target = TestTables.OfCodes(4, new int[4000]);

        encoder.Decode(Enumerable.Repeat(2, 4000).ToArray(), [], target, 0, 0, new RandomSource(1, "decode"));

        Assert.Equal(3, encoder.ComponentCount);
        Assert.Equal(4000, target.Codes(0).Count(c => c is 2 or 3));

        // 4,000 draws at 3/4: 3,000 ± 4.5 standard deviations of 27.4.
        Assert.InRange(target.Codes(0).Count(c => c == 2), 2877, 3123);
    }
}

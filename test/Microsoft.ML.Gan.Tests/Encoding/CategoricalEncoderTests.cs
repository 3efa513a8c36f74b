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
        CategoricalEncoder encoder = CategoricalEncoder.Fit(data, 0);
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
        CategoricalEncoder encoder = CategoricalEncoder.Fit(TestTables.OfCodes(5, 0, 4, 4), 0);

        Assert.Equal(2, encoder.ComponentCount);
        Assert.Equal(-1, encoder.ComponentOf(2));
    }
}

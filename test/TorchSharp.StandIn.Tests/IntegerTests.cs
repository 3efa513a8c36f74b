using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Operators whose results are whole numbers, by hand.</summary>
    public sealed class IntegerTests
    {
        [Theory]
        [InlineData(false, new long[] { 0, 1, 1, 4 })]
        [InlineData(true, new long[] { 0, 3, 3, 4 })]
        public void SearchSorted_EqualValues_AreBeforeOrBehind(bool right, long[] expected)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor sorted = torch.tensor(new double[] { 1, 2, 2, 5 }), values = torch.tensor(new double[] { 0, 2, right ? 2 : 1.5, 9 });

            Assert.Equal(expected, torch.searchsorted(sorted, values, right: right).data<long>().ToArray());
        }

        [Fact]
        public void Bits_ShiftKeepsTheSign_AndOthersWorkInPlace()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor bits = torch.tensor(new long[] { -8, 13 });

            Assert.Equal([-2, 3], bits.bitwise_right_shift(torch.tensor(2L)).data<long>().ToArray());
            Assert.Same(bits, bits.bitwise_xor_(torch.tensor(5L)));
            Assert.Equal([-8 ^ 5, 13 ^ 5], bits.data<long>().ToArray());
            Assert.Same(bits, bits.bitwise_and_(torch.tensor(12L)));
            Assert.Equal([(-8 ^ 5) & 12, (13 ^ 5) & 12], bits.data<long>().ToArray());
        }

        [Fact]
        public void Product_BeyondTheRange_WrapsAround()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor value = torch.tensor(new[] { long.MaxValue, 0x123456789ABCDEF0 });

            value.mul_(torch.tensor(0x5851F42D4C957F2DL));

            Assert.Equal([unchecked(long.MaxValue * 0x5851F42D4C957F2D), unchecked(0x123456789ABCDEF0 * 0x5851F42D4C957F2D)], value.data<long>().ToArray());
        }
    }
}

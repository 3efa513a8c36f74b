using System.Runtime.InteropServices;
using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Products that are added in place.</summary>
    public sealed class MatrixTests
    {
        [Theory]
        [InlineData(1f, 1f, 17f)] // 10 + 1 · 3 + 2 · 2
        [InlineData(0f, 2f, 14f)]
        [InlineData(0.5f, 1f, 12f)]
        public void AddmmInPlace_Factors_WeighTheOldAndTheProduct(float beta, float alpha, float expected)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor sum = torch.tensor([10f], [1, 1]);

            Tensor result = sum.addmm_(torch.tensor([1f, 2f], [1, 2]), torch.tensor([3f, 2f], [2, 1]), beta, alpha);

            Assert.Same(sum, result);
            Assert.Equal(expected, sum.item<float>());
        }

        [Fact]
        public void AddmmInPlace_ColumnsOfAMatrix_LeaveTheOthersAlone()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor whole = torch.ones([2, 3]);

            whole.narrow(1, 1, 1).addmm_(torch.ones([2, 2]), torch.ones([2, 1]), beta: 0);

            Assert.Equal([1f, 2f, 1f, 1f, 2f, 1f], whole.data<float>().ToArray());
        }

        [Fact]
        public void AddmmInPlace_OtherShapes_IsRefused()
        {
            using DisposeScope scope = torch.NewDisposeScope();

            Assert.Throws<ExternalException>(() => torch.ones([2, 2]).addmm_(torch.ones([2, 3]), torch.ones([2, 2])));
        }
    }
}

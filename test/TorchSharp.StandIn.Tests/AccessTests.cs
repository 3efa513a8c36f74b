using System;
using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Elements in managed memory: copied in, read out, written through.</summary>
    public sealed class AccessTests
    {
        [Fact]
        public void Tensor_OfAnArray_CopiesIt()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            float[] values = [1, 2, 3, 4, 5, 6];
            Tensor tensor = torch.tensor(values, [2, 3]);

            values[0] = 9;

            Assert.Equal([2L, 3], tensor.shape);
            Assert.Equal([1f, 2, 3, 4, 5, 6], tensor.data<float>().ToArray());
            Assert.Equal(6f, tensor.data<float>()[1, 2]);
        }

        [Fact]
        public void Data_OfATransposedTensor_ReadsItsOwnOrder()
        {
            using DisposeScope scope = torch.NewDisposeScope();

            Assert.Equal([1L, 4, 2, 5, 3, 6], torch.tensor([1L, 2, 3, 4, 5, 6], [2, 3]).t().data<long>().ToArray());
        }

        [Fact]
        public void Data_Written_ChangesTheTensor()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor tensor = torch.zeros([2, 2]);

            tensor.data<float>()[1, 0] = 5;
            tensor.bytes[..4].Clear();

            Assert.Equal(5, tensor.sum().item<float>());
        }

        [Fact]
        public void Data_OfAnotherType_Throws()
        {
            using DisposeScope scope = torch.NewDisposeScope();

            Assert.Throws<ArgumentException>(() => torch.zeros([2]).data<double>());
        }

        [Fact]
        public void Item_OutsideAnyScope_LeavesNothingBehind()
        {
            using Tensor tensor = torch.ones([1]);
            long live = Tensor.TotalCount;

            Assert.Equal(1, tensor.item<float>());

            Assert.Equal(live, Tensor.TotalCount);
        }

        [Fact]
        public void To_AnotherType_ConvertsAndMayDispose()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor whole = torch.tensor([1.75f, -1.75f]);

            Tensor truncated = whole.to(torch.ScalarType.Int64, disposeAfter: true);

            Assert.Equal([1L, -1], truncated.data<long>().ToArray());
            Assert.True(whole.IsInvalid);
        }
    }
}

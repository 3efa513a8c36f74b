using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <content>The official count never forgets the tensor that a parameter was made from; the stand-in's is exact.</content>
    public sealed partial class ModuleTests
    {
        [Fact]
        public void Dispose_Twice_CountsEveryTensorOnce()
        {
            long live = Tensor.TotalCount;
            var network = new Network();
            Assert.Equal(live + _names.Length, Tensor.TotalCount);

            network.Dispose();
            network.Dispose();

            Assert.Equal(live, Tensor.TotalCount);
        }
    }
}

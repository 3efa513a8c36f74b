using System;
using System.Runtime.InteropServices;
using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Mistakes are exceptions of one line, never the end of the process.</summary>
    public sealed partial class ErrorTests
    {
        [Fact]
        public void Mm_ShapesThatDoNotFit_Throws()
        {
            using DisposeScope scope = torch.NewDisposeScope();

            var error = Assert.Throws<ExternalException>(() => torch.ones([2, 3]).mm(torch.ones([2, 3])));

            Assert.StartsWith("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", error.Message);
        }

        [Fact]
        public void Grad_OfAnUnusedInputThatIsAllowed_IsNull()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor used = torch.ones([1], requires_grad: true), unused = torch.ones([1], requires_grad: true);

            var gradients = torch.autograd.grad([used * 2], [used, unused], allow_unused: true);

            Assert.Equal(2, gradients[0].item<float>());
            Assert.True(gradients[1] is null || gradients[1].IsInvalid);
        }

        [Fact]
        public void View_OfAnotherCount_Throws()
        {
            using DisposeScope scope = torch.NewDisposeScope();

            Assert.Throws<ExternalException>(() => torch.ones([6]).view(4));
        }

        [Fact]
        public void Item_OfAnotherType_Throws()
        {
            using DisposeScope scope = torch.NewDisposeScope();

            Assert.Throws<ArgumentException>(() => torch.ones([1]).item<double>());
            Assert.Throws<ArgumentException>(() => torch.ones([2]).item<float>());
        }
    }
}

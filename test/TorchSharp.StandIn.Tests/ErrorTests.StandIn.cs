using System;
using System.Runtime.InteropServices;
using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <content>Where the stand-in throws one line, the official library prints a stack or ends the process.</content>
    public sealed partial class ErrorTests
    {
        [Fact]
        public void Mm_ShapesThatDoNotFit_SaysSoInOneLine() =>
            AssertOneLine("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", () => torch.ones([2, 3]).mm(torch.ones([2, 3])));

        [Fact]
        public void Matmul_ShapesThatDoNotFit_SaysSoInOneLine() =>
            AssertOneLine("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x1)", () => torch.ones([2, 3]).matmul(torch.ones([4, 1])));

        [Fact]
        public void Grad_OfAnUnusedInput_SaysSoInOneLine() =>
            AssertOneLine(
                "One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.",
                () =>
                {
                    Tensor used = torch.ones([1], requires_grad: true), unused = torch.ones([1], requires_grad: true);
                    return torch.autograd.grad([used * 2], [unused])[0];
                });

        [Fact]
        public void Grad_TwiceWithoutRetaining_SaysSoInOneLine()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor leaf = torch.ones([1], requires_grad: true), result = leaf.square();
            torch.autograd.grad([result], [leaf]);

            var error = Assert.Throws<ExternalException>(() => torch.autograd.grad([result], [leaf]));

            Assert.StartsWith("Trying to backward through the graph a second time", error.Message);
            Assert.DoesNotContain('\n', error.Message);
        }

        [Fact]
        public void Tensor_ValuesThatDoNotFillTheShape_Throws() =>
            AssertOneLine("the shape needs 16 bytes, 12 were given", () => torch.tensor([1f, 2, 3], [2, 2]));

        private static void AssertOneLine(string message, Func<Tensor> work)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Assert.Equal(message, Assert.Throws<ExternalException>(() => work()).Message);
        }
    }
}

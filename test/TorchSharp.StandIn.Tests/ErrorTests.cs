using System;
using System.Runtime.InteropServices;
using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Mistakes are exceptions of one line, never the end of the process.</summary>
    public sealed class ErrorTests
    {
        [Fact]
        public void Mm_ShapesThatDoNotFit_Throws()
        {
            using DisposeScope scope = torch.NewDisposeScope();

            var error = Assert.Throws<ExternalException>(() => torch.ones([2, 3]).mm(torch.ones([2, 3])));

            Assert.StartsWith("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", error.Message);
        }

        [StandInFact]
        public void Mm_ShapesThatDoNotFit_SaysSoInOneLine() =>
            AssertOneLine("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", () => torch.ones([2, 3]).mm(torch.ones([2, 3])));

        [StandInFact]
        public void Matmul_ShapesThatDoNotFit_SaysSoInOneLine() =>
            AssertOneLine("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x1)", () => torch.ones([2, 3]).matmul(torch.ones([4, 1])));

        [StandInFact]
        public void Grad_OfAnUnusedInput_SaysSoInOneLine() =>
            AssertOneLine(
                "One of the differentiated Tensors appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.",
                () =>
                {
                    Tensor used = torch.ones([1], requires_grad: true), unused = torch.ones([1], requires_grad: true);
                    return torch.autograd.grad([used * 2], [unused])[0];
                });

        [StandInFact]
        public void Grad_TwiceWithoutRetaining_SaysSoInOneLine()
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor leaf = torch.ones([1], requires_grad: true), result = leaf.square();
            torch.autograd.grad([result], [leaf]);

            var error = Assert.Throws<ExternalException>(() => torch.autograd.grad([result], [leaf]));

            Assert.StartsWith("Trying to backward through the graph a second time", error.Message);
            Assert.DoesNotContain('\n', error.Message);
        }

        [StandInFact]
        public void Tensor_ValuesThatDoNotFillTheShape_Throws() =>
            AssertOneLine("the shape needs 16 bytes, 12 were given", () => torch.tensor([1f, 2, 3], [2, 2]));

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

        private static void AssertOneLine(string message, Func<Tensor> work)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Assert.Equal(message, Assert.Throws<ExternalException>(() => work()).Message);
        }
    }
}

using Microsoft.ML.Gan.Networks.Objectives;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Objectives;

public sealed class InformationLossTests
{
    [Fact]
    public void Compute_TwoBatches_GivesTheNumbersOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor real = tensor([1f, 2f, 0f, 3f, 2f, 1f, 2f, 5f, -1f], [3, 3]);
        Tensor fake = tensor([0f, 1f, 0f, 4f, 1f, 2f], [2, 3]).requires_grad_();

        Tensor loss = InformationLoss.Compute(real, fake);
        loss.backward();

        // (r.mean(0) - f.mean(0)).norm() + (r.std(0, False) - f.std(0, False)).norm(), and its gradient; by hand, the means are
        // (2, 3, 0) and (2, 1, 1), √5 apart. In the constant column PyTorch's deviation has no slope either.
        Assert.Equal(4.0892687f, loss.item<float>(), 1e-5f);
        float[] expected = [-0.3193133f, -0.4472136f, 0.1740969f, 0.3193133f, -0.4472136f, 0.2731166f];
        float[] found = fake.grad!.data<float>().ToArray();
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], found[i], 1e-5f);
        }
    }

    [Fact]
    public void Compute_TheSameBatch_IsZeroWithAGradientThatIsFinite()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor rows = tensor([1f, 2f, 3f, 2f], [2, 2]).requires_grad_(); // the second feature is constant

        Tensor loss = InformationLoss.Compute(rows.detach(), rows);
        loss.backward();

        Assert.Equal(0, loss.item<float>(), 1e-5f);
        Assert.Equal([0f, 0f, 0f, 0f], rows.grad!.data<float>().ToArray());
    }
}

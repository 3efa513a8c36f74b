using System.Linq;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks;

public sealed class GeneratorHeadTests
{
    [Fact]
    public void Activate_StraightThrough_ShowsTheCategoryDrawnAndHasTheGradientOfTheMixture()
    {
        using DisposeScope scope = NewDisposeScope();

        (float[] rows, float[] gradient) soft = Activate(straightThrough: false), drawn = Activate(straightThrough: true);

        Assert.All(soft.rows[1..4], share => Assert.InRange(share, 0.05f, 0.9f));
        Assert.Equal([0f, 1f, 0f], drawn.rows[1..4].Select(share => float.Round(share, 5))); // noise moves it from the largest output
        Assert.Equal(soft.rows[0], drawn.rows[0]);
        Assert.Equal(soft.gradient, drawn.gradient);
        Assert.Contains(drawn.gradient[1..4], g => float.Abs(g) > 0.01f);
    }

    [Fact]
    public void Activate_ConditionSet_IsCopiedIntoTheRowWithoutAGradient()
    {
        using DisposeScope scope = NewDisposeScope();

        (float[] rows, float[] gradient) = Activate(true, 0, 0, 1);

        Assert.Equal([0f, 0f, 1f], rows[1..4]);
        Assert.Equal([0f, 0f, 0f], gradient[1..4]);
        Assert.NotEqual(0f, gradient[0]);
    }

    // A row of one scalar and one span of three, and the gradient of (1, 2, 3, 4) · row.
    private static (float[] Row, float[] Gradient) Activate(bool straightThrough, params float[] condition)
    {
        var head = new GeneratorHead(1, [(1, 3)], [0], 1, straightThrough);
        Tensor raw = tensor([0.5f, 1f, 0.8f, 0f], [1, 4]).requires_grad_();
        Tensor asked = tensor(condition.Length == 0 ? [0f, 0f, 0f] : condition, [1, 3]);
        Tensor rows = head.Activate(raw, asked, tensor([9f, 0f, 0.5f, 0f], [1, 4]));
        (rows * tensor([1f, 2f, 3f, 4f], [1, 4])).sum().backward();
        return (rows.data<float>().ToArray(), raw.grad!.data<float>().ToArray());
    }
}

using System.Linq;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks;

public sealed class LabelClassifierTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void Forward_LabelChanged_GivesTheSameLogits(int offset)
    {
        using DisposeScope scope = NewDisposeScope();
        using LabelClassifier classifier = Create(offset);
        using var random = new torch.Generator(1);
        Tensor rows = rand([5, 7], generator: random), relabeled = rows.clone(), changed = rows.clone();
        relabeled.narrow(1, offset, 3).zero_();
        changed.narrow(1, (offset + 3) % 7, 1).zero_();

        float[] logits = classifier.forward(rows).data<float>().ToArray();

        Assert.Equal(15, logits.Length);
        Assert.Equal(logits, classifier.forward(relabeled).data<float>().ToArray());
        Assert.NotEqual(logits, classifier.forward(changed).data<float>().ToArray());
    }

    [Fact]
    public void Dispose_Called_LeavesNoTensorsBehind()
    {
        Create(0).Dispose();

        long left = LiveTensors.LeftBy(() => Create(0).Dispose());

        Assert.Equal(0, left);
    }

    private static LabelClassifier Create(int offset)
    {
        var classifier = new LabelClassifier(7, (offset, 3), 8, 2);
        using var random = new torch.Generator(2);
        foreach (DenseLayer layer in classifier.modules().OfType<DenseLayer>())
        {
            layer.Initialize(random);
        }

        return classifier;
    }
}

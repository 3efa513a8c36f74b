using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling.Corrections;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class RatioTrainerTests
{
    private static readonly EncodedLayout Layout = new([(2, false)]);

    [Fact]
    public void Train_SharesThatDiffer_GivesTheLogarithmOfTheirRatio()
    {
        using DisposeScope scope = NewDisposeScope();

        using Discriminator network = Train(CancellationToken.None);

        // 80 and 20 % of the real rows, half of the generated ones; a sample of 4,000 has a standard error of 0.05 at most.
        float[] logits = network.forward(tensor([1f, 0f, 0f, 1f], [2, 2])).data<float>().ToArray();
        Assert.Equal((float)Math.Log(0.8 / 0.5), logits[0], 0.15f);
        Assert.Equal((float)Math.Log(0.2 / 0.5), logits[1], 0.15f);
        Assert.False(network.training);
    }

    [Fact]
    public void Train_Canceled_EndsWithItsToken() =>
        Assert.Throws<OperationCanceledException>(() => Train(new CancellationToken(canceled: true)));

    private static Discriminator Train(CancellationToken token) =>
        RatioTrainer.Train(Layout, (Rows(0.8, 1), Rows(0.8, 2)), (Rows(0.5, 3), Rows(0.5, 4)), (128, 2, 3000), 1, token);

    private static EncodedTable Rows(double firstShare, int seed)
    {
        var random = new RandomSource(seed, "rows");
        return new EncodedTable(4000, [[.. Enumerable.Range(0, 4000).Select(_ => random.NextDouble() < firstShare ? 0 : 1)]], [[]]);
    }
}

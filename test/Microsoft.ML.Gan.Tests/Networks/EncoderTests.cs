using System.Linq;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks;

public sealed class EncoderTests
{
    [Fact]
    public void Forward_RowsAndConditions_GivesMeanAndLogVarianceOfEach()
    {
        using DisposeScope scope = NewDisposeScope();
        using Encoder encoder = Create();
        Tensor rows = ones([5, 6]), condition = zeros([5, 3]), other = ones([5, 3]);

        (Tensor mean, Tensor logVariance) = encoder.forward(rows, condition);

        Assert.Equal([5L, 4L], mean.shape);
        Assert.Equal([5L, 4L], logVariance.shape);
        Assert.NotEqual(mean.data<float>().ToArray(), logVariance.data<float>().ToArray());
        Assert.NotEqual(mean.data<float>().ToArray(), encoder.forward(rows, other).Mean.data<float>().ToArray());
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    public void CountWeights_AnySize_IsWhatTheNetworkHas(int layers, int scalars)
    {
        using var encoder = new Encoder(9, 4, 8, layers, scalars);

        Assert.Equal(encoder.state_dict().Values.Sum(t => t.numel()), Encoder.CountWeights(9, 4, 8, layers, scalars));
    }

    [Fact]
    public void ClampDeviations_OutsideTheBounds_BringsThemBack()
    {
        using DisposeScope scope = NewDisposeScope();
        using Encoder encoder = Create();
        float[] first = encoder.CopyDeviations();
        using (no_grad())
        {
            encoder.Deviations.copy_(tensor([-1f, 5f]));
        }

        bool before = Encoder.AreDeviations(encoder.CopyDeviations());
        encoder.ClampDeviations();

        Assert.Equal([0.1f, 0.1f], first);
        Assert.Equal([0.01f, 1f], encoder.CopyDeviations());
        Assert.Equal((false, true), (before, Encoder.AreDeviations(encoder.CopyDeviations())));
    }

    [Fact]
    public void Dispose_Called_LeavesNoTensorsBehind()
    {
        Create().Dispose();

        long left = LiveTensors.LeftBy(() => Create().Dispose());

        Assert.Equal(0, left);
    }

    private static Encoder Create()
    {
        var encoder = new Encoder(9, latentDimension: 4, hiddenWidth: 8, hiddenLayers: 2, scalarCount: 2);
        using var random = new torch.Generator(1);
        foreach (DenseLayer layer in encoder.modules().OfType<DenseLayer>())
        {
            layer.Initialize(random);
        }

        return encoder;
    }
}

using System.Text.Json;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Tests.Fixtures;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Objectives;

/// <summary>The terms of the evidence lower bound against PyTorch's distributions (Fixtures/make_autoencoder.py), and by hand.</summary>
public sealed class EvidenceLowerBoundTests
{
    private static readonly JsonElement Numbers = Golden.Load("autoencoder.json");
    private static readonly GeneratorHead Head = new(2, [(2, 3), (5, 2), (7, 2)], [-1, 0, 2], temperature: 1, straightThrough: true);

    [Fact]
    public void Terms_SameRows_GiveTheNumbersOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor raw = Input("raw"), rows = Input("rows"), deviations = Input("deviations");

        Golden.AssertClose(Numbers, "categories", CategoryLikelihood.Compute(raw, rows, Input("condition"), Head.Spans, Head.ConditionOffsets));
        Golden.AssertClose(Numbers, "scalars", ScalarLikelihood.Compute(raw.narrow(1, 0, 2), rows.narrow(1, 0, 2), deviations));
        Golden.AssertClose(Numbers, "divergence", LatentDivergence.Compute(Input("mean"), Input("log_variance")));
        Golden.AssertClose(Numbers, "draw", EvidenceLowerBound.Draw(Input("mean"), Input("log_variance"), Input("noise")));
    }

    [Fact]
    public void Loss_SameRows_GivesTheGradientsOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor raw = Input("raw").requires_grad_(), deviations = Input("deviations").requires_grad_();
        Tensor mean = Input("mean").requires_grad_(), logVariance = Input("log_variance").requires_grad_();

        Tensor reconstruction = EvidenceLowerBound.Reconstruction(Head, raw, Input("rows"), Input("condition"), deviations);
        Tensor loss = EvidenceLowerBound.Loss(reconstruction, LatentDivergence.Compute(mean, logVariance));
        loss.backward();

        Golden.AssertClose(Numbers, "loss", loss);
        Golden.AssertClose(Numbers, "by_raw", raw.grad!);
        Golden.AssertClose(Numbers, "by_deviations", deviations.grad!);
        Golden.AssertClose(Numbers, "by_mean", mean.grad!);
        Golden.AssertClose(Numbers, "by_log_variance", logVariance.grad!);
    }

    [Fact]
    public void Reconstruction_NoScalarsOrNoSpans_IsWhatIsThere()
    {
        using DisposeScope scope = NewDisposeScope();
        var spans = new GeneratorHead(0, [(0, 4)], [-1], 1, true);
        var scalars = new GeneratorHead(1, [], [], 1, true);

        Tensor category = EvidenceLowerBound.Reconstruction(spans, zeros([1, 4]), tensor([0f, 1f, 0f, 0f], [1, 4]), zeros([1, 0]), zeros([0]));
        Tensor number = EvidenceLowerBound.Reconstruction(scalars, zeros([1, 1]), zeros([1, 1]), zeros([1, 0]), ones([1]));

        Assert.Equal(1.3862944f, category.sum().item<float>(), 1e-6f); // ln 4: nothing is known
        Assert.Equal(0.9189385f, number.sum().item<float>(), 1e-6f); // ½ ln 2π: met exactly, at deviation 1
    }

    [Fact]
    public void LatentDivergence_OfThePrior_IsZero()
    {
        using DisposeScope scope = NewDisposeScope();

        Tensor divergence = LatentDivergence.Compute(tensor([0f, 0f, 1f, 0f], [2, 2]), zeros([2, 2]));

        Assert.Equal([0f, 0.5f], divergence.data<float>().ToArray());
    }

    private static Tensor Input(string name) => Golden.Tensor(Numbers, name);
}

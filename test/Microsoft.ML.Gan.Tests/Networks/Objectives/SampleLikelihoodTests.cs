using System.Text.Json;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Tests.Fixtures;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Objectives;

/// <summary>The likelihood of samples against PyTorch's normal distribution (Fixtures/make_sample_likelihood.py), and by hand.</summary>
public sealed class SampleLikelihoodTests
{
    private static readonly JsonElement Numbers = Golden.Load("sample_likelihood.json");

    [Fact]
    public void Compute_AtTheBestDeviation_GivesTheCostsAndTheWholeGradientOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor decoded = Golden.Tensor(Numbers, "decoded").requires_grad_(), samples = Golden.Tensor(Numbers, "samples");

        Tensor deviation = SampleLikelihood.BestDeviation(decoded, samples);
        Tensor costs = SampleLikelihood.Compute(decoded, samples, deviation);
        costs.mean().backward();

        Golden.AssertClose(Numbers, "deviation", deviation);
        Golden.AssertClose(Numbers, "costs", costs);
        Golden.AssertClose(Numbers, "by_decoded", decoded.grad!);
    }

    [Fact]
    public void BestDeviation_OfSamplesThatAreMet_IsTheLeast()
    {
        using DisposeScope scope = NewDisposeScope();

        Tensor cost = SampleLikelihood.Compute(zeros([1, 2]), zeros([1, 2]), SampleLikelihood.BestDeviation(zeros([1, 2]), zeros([1, 2])));

        Assert.Equal(-7.3724632f, cost.item<float>(), 1e-4f); // 2 (ln 0.01 + ½ ln 2π)
    }
}

using System.Text.Json;
using Microsoft.ML.Gan.Networks.Regularizers;
using Microsoft.ML.Gan.Tests.Fixtures;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Regularizers;

/// <summary>Regularizers on packs of images and on filters, against numbers of PyTorch (Fixtures/make_tensors.py).</summary>
public sealed class ImageRegularizersTests
{
    private static readonly JsonElement Numbers = Golden.Load("tensors.json").GetProperty("images");

    [Fact]
    public void Penalties_OfImages_GiveTheNumbersOfPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weight = Golden.Tensor(Numbers, "weight"), real = Golden.Tensor(Numbers, "real"), fake = Golden.Tensor(Numbers, "fake");
        Tensor Score(Tensor images) => images.flatten(1).tanh().mm(weight);

        Golden.AssertClose(Numbers, "gradient_penalty", GradientPenalty.Compute(Score, real, fake, Golden.Tensor(Numbers, "mix")));
        Golden.AssertClose(Numbers, "r1", RealGradientPenalty.Compute(Score, real));
    }

    [Fact]
    public void Dragan_OfImagesWithoutPerturbation_IsThePenaltyAtTheImages()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor weight = Golden.Tensor(Numbers, "weight"), real = Golden.Tensor(Numbers, "real");
        Tensor Score(Tensor images) => images.flatten(1).tanh().mm(weight);

        Tensor at = DraganPenalty.Compute(Score, real, zeros_like(real), ones([4, 1]));

        Assert.Equal(GradientPenalty.Compute(Score, real, real, ones([4, 1])).item<float>(), at.item<float>(), 1e-5f);
    }

    [Fact]
    public void Constrain_SpectralNormalizationOfFilters_DividesTheMatrixOfThem()
    {
        using DisposeScope scope = NewDisposeScope();
        using Parameter filters = nn.Parameter(Golden.Tensor(Numbers, "filters"));
        using IDiscriminatorRegularizer spectral = DiscriminatorRegularizers.Create(DiscriminatorRegularization.SpectralNormalization, 0, 1);
        for (int i = 0; i < 60; i++)
        {
            spectral.Constrain([filters]);
        }

        Golden.AssertClose(Numbers, "normalized", filters);
    }

    [Fact]
    public void Constrain_WeightClippingOfFilters_KeepsThemWithinTheBound()
    {
        using DisposeScope scope = NewDisposeScope();
        using Parameter filters = nn.Parameter(Golden.Tensor(Numbers, "filters"));

        new WeightClipping(0.1).Constrain([filters]);

        Assert.Equal(0.1f, filters.detach().abs().max().item<float>(), 1e-6f);
    }
}

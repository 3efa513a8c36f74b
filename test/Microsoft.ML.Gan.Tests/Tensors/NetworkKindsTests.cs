using System.Linq;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors;

/// <summary>Every network with every game it goes with trains some steps and leaves nothing behind.</summary>
public sealed class NetworkKindsTests
{
    [Theory]
    [InlineData(TensorArchitecture.Perceptron, Normalization.None, Normalization.None, 0, 1, DiscriminatorRegularization.R1)]
    [InlineData(TensorArchitecture.Perceptron, Normalization.Batch, Normalization.Layer, 0, 2, DiscriminatorRegularization.GradientPenalty)]
    [InlineData(TensorArchitecture.Perceptron, Normalization.Layer, Normalization.Batch, 3, 1, DiscriminatorRegularization.None)]
    [InlineData(TensorArchitecture.Perceptron, Normalization.None, Normalization.None, 0, 4, DiscriminatorRegularization.Dragan)]
    [InlineData(TensorArchitecture.Residual, Normalization.None, Normalization.None, 2, 2, DiscriminatorRegularization.SpectralNormalization)]
    [InlineData(TensorArchitecture.Residual, Normalization.Batch, Normalization.Batch, 0, 1, DiscriminatorRegularization.WeightClipping)]
    [InlineData(TensorArchitecture.Residual, Normalization.Layer, Normalization.Layer, 0, 2, DiscriminatorRegularization.R1)]
    public void FitTensors_NetworksOfVectors_TrainAndLeaveNothingBehind(
        TensorArchitecture architecture, Normalization ofGenerator, Normalization ofDiscriminator, int kernels, int packSize, DiscriminatorRegularization regularization)
    {
        (Tensor points, int[] corners) = Sets.Corners(100);
        using Tensor owned = points;
        TensorGanOptions options = Sets.Options(3);
        (options.Network.Architecture, options.Network.GeneratorNormalization, options.Network.DiscriminatorNormalization) = (architecture, ofGenerator, ofDiscriminator);
        (options.Network.MinibatchKernels, options.Network.PackSize, options.Game.Regularization) = (kernels, packSize, regularization);
        Train(points, corners, options);

        long left = LiveTensors.LeftBy(() => Train(points, corners, options));

        Assert.Equal(0, left);
    }

    [Theory]
    [InlineData(ClassConditioning.Concatenation, 1)]
    [InlineData(ClassConditioning.Concatenation, 2)]
    [InlineData(ClassConditioning.AuxiliaryClassifier, 2)]
    public void FitTensors_PerceptronsOfImages_Train(ClassConditioning conditioning, int packSize)
    {
        (Tensor images, int[] sides) = Sets.Images(64);
        using Tensor owned = images;
        TensorGanOptions options = Sets.Options(3);
        (options.Network.Architecture, options.Network.PackSize, options.Conditioning) = (TensorArchitecture.Perceptron, packSize, conditioning);
        (options.Game.Objective, options.Game.Regularization) = (GanObjective.Relativistic, DiscriminatorRegularization.GradientPenalty);

        Train(images, sides, options);
    }

    [Theory]
    [InlineData(TensorArchitecture.Dcgan, null, 1, 0, ClassConditioning.Concatenation, DiscriminatorRegularization.None)]
    [InlineData(TensorArchitecture.Dcgan, null, 2, 3, ClassConditioning.AuxiliaryClassifier, DiscriminatorRegularization.SpectralNormalization)]
    [InlineData(TensorArchitecture.Dcgan, Normalization.Layer, 2, 0, ClassConditioning.Concatenation, DiscriminatorRegularization.GradientPenalty)]
    [InlineData(TensorArchitecture.Residual, null, 2, 0, ClassConditioning.Concatenation, DiscriminatorRegularization.R1)]
    [InlineData(TensorArchitecture.Residual, Normalization.Batch, 1, 0, ClassConditioning.AuxiliaryClassifier, DiscriminatorRegularization.WeightClipping)]
    public void FitTensors_ConvolutionsOfImages_TrainAndLeaveNothingBehind(
        TensorArchitecture architecture, Normalization? ofDiscriminator, int packSize, int kernels, ClassConditioning conditioning, DiscriminatorRegularization regularization)
    {
        (Tensor images, int[] sides) = Sets.Images(32, side: 8);
        using Tensor owned = images;
        TensorGanOptions options = Sets.Options(2);
        (options.Network.Architecture, options.Network.DiscriminatorNormalization, options.Network.PackSize) = (architecture, ofDiscriminator, packSize);
        (options.Network.MinibatchKernels, options.Network.HiddenWidth, options.Game.BatchSize) = (kernels, 4, 8);
        (options.Conditioning, options.Game.Regularization, options.Codes.ContinuousCodes) = (conditioning, regularization, 1);
        Train(images, sides, options);

        long left = LiveTensors.LeftBy(() => Train(images, sides, options));

        Assert.Equal(0, left);
    }

    [Theory]
    [InlineData(GanObjective.Wasserstein)]
    [InlineData(GanObjective.Minimax)]
    [InlineData(GanObjective.LeastSquares)]
    [InlineData(GanObjective.Hinge)]
    [InlineData(GanObjective.Relativistic)]
    public void FitTensors_EveryObjective_Trains(GanObjective objective)
    {
        (Tensor points, int[] corners) = Sets.Corners(100);
        using Tensor owned = points;
        TensorGanOptions options = Sets.Options(3);
        options.Game.Objective = objective;
        (options.Game.InstanceNoiseDeviation, options.Game.NumberOfDiscriminatorSteps) = (0.1, 2);
        options.Network.LatentDistribution = LatentDistribution.Uniform;

        Train(points, corners, options);
    }

    private static void Train(Tensor samples, int[] labels, TensorGanOptions options)
    {
        using TensorGanModel model = new MLContext(1).Gan().FitTensors(samples, labels, options);
        using Tensor made = model.Sample(7);
        Assert.Equal([7L, .. samples.shape[1..]], made.shape);
        Assert.All(made.data<float>().ToArray(), value => Assert.True(float.IsFinite(value)));
        Assert.All(model.History.SelectMany(p => new[] { p.DiscriminatorLoss, p.GeneratorLoss }), loss => Assert.True(double.IsFinite(loss)));
    }
}

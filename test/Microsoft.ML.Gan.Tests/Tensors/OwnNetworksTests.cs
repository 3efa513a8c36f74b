using System;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Tests.Tensors;

/// <summary>Networks and objectives of a user's own take the place of the library's, and are tried before any training.</summary>
public sealed class OwnNetworksTests
{
    private static readonly GanOperations Gan = new MLContext(1).Gan();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void FitTensors_OwnNetworksAndObjective_LearnThePoints(int packSize)
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, int[] corners) = Sets.Corners(1000);
        TensorGanOptions options = Sets.Options(500);
        (options.Networks, options.Game.CustomObjective, options.Network.PackSize) = (new Small(), new CubicObjective(), packSize);
        manual_seed(1);

        using TensorGanModel model = Gan.FitTensors(points, corners, options);

        int[] found = Sets.Nearest(model.Sample(200, 2, seed: 1));
        Assert.True(found.Average(c => c == 2 ? 1.0 : 0) > 0.95);
        Assert.IsType<Layered>(model.Generator);
    }

    [Fact]
    public void FitTensors_OwnNetworks_LeaveNothingBehind()
    {
        (Tensor points, int[] corners) = Sets.Corners(50);
        using Tensor owned = points;
        TensorGanOptions options = Sets.Options(2);
        options.Networks = new Small();
        Gan.FitTensors(points, corners, options).Dispose();

        long left = LiveTensors.LeftBy(() => Gan.FitTensors(points, corners, options).Dispose());

        Assert.Equal(0, left);
    }

    [Fact]
    public void FitTensors_OwnNetworksThatDoNotFit_AreNamed()
    {
        using DisposeScope scope = NewDisposeScope();

        Refused("Networks.CreateGenerator returned null; it must return a new network.", new Small { Generator = _ => null! });
        Refused("Networks.CreateGenerator returned a network that gives shape (2, 3) for an input of shape (2, 8); it must give (2, 2).", new Small { Generator = s => new Layered(s.InputWidth, 3) });
        Refused("Networks.CreateDiscriminator returned a network that gives shape (2, 2) for an input of shape (2, 6); it must give (2, 1).", new Small { Discriminator = s => new Layered(s.PackShape[0], 2) });
        int width = 4;
        Refused("Networks.CreateGenerator returned two networks of different weights; each call must return one of the same shape.", new Small { Generator = s => new Layered(s.InputWidth, 2, width++) });
        Refused("Networks.CreateGenerator returned a network with weights of type Float64; they must be Float32. Make its layers with that type.", new Small { Generator = s => new Layered(s.InputWidth, 2).to(ScalarType.Float64) });
    }

    [Fact]
    public void FitTensors_HeadsThatOwnNetworksLack_AreNamed()
    {
        using DisposeScope scope = NewDisposeScope();
        const string NoHead = "and Networks is set; networks of your own have no head for it.";
        TensorGanOptions options = Sets.Options(1);
        (options.Networks, options.Conditioning, options.Network.MinibatchKernels, options.Codes.ContinuousCodes) = (new Small(), ClassConditioning.AuxiliaryClassifier, 2, 1);
        options.Game.Regularization = DiscriminatorRegularization.None;
        (Tensor points, int[] corners) = Sets.Corners(50);

        var error = Assert.Throws<ArgumentException>(() => Gan.FitTensors(points, corners, options));

        Assert.Equal(
            [
                $"Conditioning is AuxiliaryClassifier {NoHead} Choose Concatenation, or set Networks to null.",
                $"Codes are asked for {NoHead} Remove the codes, or set Networks to null.",
                $"Network.MinibatchKernels is 2 {NoHead} Set the kernels to 0, or set Networks to null.",
            ],
            error.Message.Split(Environment.NewLine));
    }

    [Theory]
    [InlineData("rows", "CustomObjective.DiscriminatorLoss returned a tensor of shape (64, 1); it must return a scalar that can be differentiated, such as a mean over the logits.")]
    [InlineData("nothing", "CustomObjective.DiscriminatorLoss returned null; it must return a scalar that can be differentiated, such as a mean over the logits.")]
    [InlineData("constant", "CustomObjective.GeneratorLoss returned a number that does not depend on the logits of fake packs; it must return a scalar that can be differentiated, such as a mean over the logits.")]
    public void FitTensors_ObjectiveThatIsNone_IsNamed(string kind, string message)
    {
        using DisposeScope scope = NewDisposeScope();
        TensorGanOptions options = Sets.Options(1);
        options.Game.CustomObjective = new NoObjective(kind);

        var error = Assert.Throws<InvalidOperationException>(() => Gan.FitTensors(Sets.Corners(50).Points, options: options));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void PackShape_OfImages_HasThePlanesOfClasses() =>
        Assert.Equal([8L, 5L, 6L], new GanNetworkShape(10, [1, 5, 6], 3, 2).PackShape);

    [Fact]
    public void FitTensors_OwnNetworksOfImages_AreGivenPlanes()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor images, int[] sides) = Sets.Images(50);
        TensorGanOptions options = Sets.Options(2);
        options.Networks = new Small
        {
            Generator = s => new Layered(s.InputWidth, 32, images: true),
            Discriminator = s => new Layered(s.PackShape[0] * s.PackShape[1] * s.PackShape[2], 1),
        };

        using TensorGanModel model = Gan.FitTensors(images, sides, options);

        Assert.Equal([3L, 2L, 4L, 4L], model.Sample(3, 1).shape);
        Assert.Equal([3L, 1L], model.Judge(images.narrow(0, 0, 3), sides[..3]).shape);
    }

    private static void Refused(string message, IGanNetworks networks)
    {
        TensorGanOptions options = Sets.Options(1);
        options.Networks = networks;
        (Tensor points, int[] corners) = Sets.Corners(50);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Gan.FitTensors(points, corners, options)).Message);
    }

    private sealed class Small : IGanNetworks
    {
        public Func<GanNetworkShape, Module<Tensor, Tensor>> Generator { get; init; } = s => new Layered(s.InputWidth, s.SampleShape[0]);

        public Func<GanNetworkShape, Module<Tensor, Tensor>> Discriminator { get; init; } = s => new Layered(s.PackShape[0], 1);

        public Module<Tensor, Tensor> CreateGenerator(GanNetworkShape shape) => Generator(shape);

        public Module<Tensor, Tensor> CreateDiscriminator(GanNetworkShape shape) => Discriminator(shape);
    }

    private sealed class Layered : Module<Tensor, Tensor>
    {
        private static readonly Scalar Slope = 0.1.ToScalar();

        private readonly Linear _first;
        private readonly Linear _second;
        private readonly bool _images;

        public Layered(long inputWidth, long outputWidth, long hiddenWidth = 32, bool images = false)
            : base(nameof(Layered))
        {
            (_first, _second, _images) = (Linear(inputWidth, hiddenWidth), Linear(hiddenWidth, outputWidth), images);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            Tensor result = _second.forward(_first.forward(input.flatten(1)).leaky_relu(Slope));
            return _images ? result.tanh().view(-1, 2, 4, 4) : result;
        }
    }

    private sealed class NoObjective(string kind) : IGanObjective
    {
        public bool ComparesWithReal => false;

        public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => kind switch
        {
            "rows" => real - fake,
            "nothing" => null!,
            _ => real.mean() - fake.mean(),
        };

        public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => ones([]);
    }
}

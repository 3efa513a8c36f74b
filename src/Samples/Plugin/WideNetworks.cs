using Microsoft.ML.Gan;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Samples.Plugin;

/// <summary>Networks of one's own: two hidden layers, wide in the discriminator.</summary>
internal sealed class WideNetworks : IGanNetworks
{
    public Module<Tensor, Tensor> CreateGenerator(GanNetworkShape shape) => new Layers(shape.InputWidth, 96, shape.SampleShape[0]);

    public Module<Tensor, Tensor> CreateDiscriminator(GanNetworkShape shape) => new Layers(shape.PackShape[0], 192, 1);

    private sealed class Layers : Module<Tensor, Tensor>
    {
        // Held for good: a number in the call becomes a scalar that a garbage collection may take away while libtorch reads it.
        private static readonly Scalar Slope = 0.2.ToScalar();

        private readonly Linear _first, _second, _last;

        public Layers(long input, long hidden, long output)
            : base(nameof(Layers))
        {
            (_first, _second, _last) = (Linear(input, hidden), Linear(hidden, hidden), Linear(hidden, output));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) =>
            _last.forward(_second.forward(_first.forward(input).leaky_relu(Slope)).leaky_relu(Slope));
    }
}

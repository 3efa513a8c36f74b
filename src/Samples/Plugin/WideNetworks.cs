using Microsoft.ML.Gan;
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
        private readonly Linear _first, _second, _last;

        public Layers(long input, long hidden, long output)
            : base(nameof(Layers))
        {
            (_first, _second, _last) = (Linear(input, hidden), Linear(hidden, hidden), Linear(hidden, output));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) =>
            _last.forward(functional.leaky_relu(_second.forward(functional.leaky_relu(_first.forward(input), 0.2)), 0.2));
    }
}

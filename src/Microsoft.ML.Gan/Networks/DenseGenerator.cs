using System.Linq;
using TorchSharp;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>A trunk of affine layers and an affine layer that makes the sample: (N, input) → (N, shape...); the values of images end in a tanh.</summary>
internal sealed class DenseGenerator : Module<Tensor, Tensor>
{
    [ComponentName(Name = "trunk")] private readonly Module<Tensor, Tensor> _trunk;
    [ComponentName(Name = "output")] private readonly DenseLayer _output;
    private readonly long[] _sampleShape;

    /// <summary>Makes a generator.</summary>
    /// <param name="trunk">What makes features of the input; from now on this object's.</param>
    /// <param name="featureWidth">The number of features.</param>
    /// <param name="sampleShape">The shape of one sample: (width) or (channels, height, width).</param>
    public DenseGenerator(Module<Tensor, Tensor> trunk, long featureWidth, long[] sampleShape)
        : base(nameof(DenseGenerator))
    {
        _trunk = trunk;
        _sampleShape = sampleShape;
        _output = new DenseLayer(featureWidth, sampleShape.Aggregate(1L, (product, side) => product * side));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        Tensor values = _output.forward(_trunk.forward(input));
        return _sampleShape.Length == 1 ? values : values.tanh().view([input.shape[0], .. _sampleShape]);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _trunk.Dispose();
            _output.Dispose();
        }

        base.Dispose(disposing);
    }
}

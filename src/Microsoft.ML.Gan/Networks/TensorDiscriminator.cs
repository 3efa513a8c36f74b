using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Packs of samples to a score each and, where there are heads for it, to the class and the codes of each sample.</summary>
internal sealed class TensorDiscriminator : Module<Tensor, Tensor>
{
    [ComponentName(Name = "trunk")] private readonly Module<Tensor, Tensor> _trunk;
    [ComponentName(Name = "minibatch")] private readonly MinibatchDiscrimination? _minibatch;
    [ComponentName(Name = "score")] private readonly DenseLayer? _score;
    [ComponentName(Name = "class")] private readonly DenseLayer? _class;
    [ComponentName(Name = "code")] private readonly DenseLayer? _code;
    private readonly bool _takesPlanes;

    /// <summary>Makes a discriminator of a trunk and heads.</summary>
    /// <param name="trunk">Packs to features; from now on this object's.</param>
    /// <param name="featureWidth">The number of features.</param>
    /// <param name="packSize">The samples judged together (PacGAN, arXiv:1712.04086).</param>
    /// <param name="takesPlanes">Whether the trunk takes conditions of images as constant planes; otherwise all it takes is flat.</param>
    /// <param name="minibatchKernels">The kernels of minibatch discrimination; 0 for none.</param>
    /// <param name="classes">The classes told apart; 0 for no such head.</param>
    /// <param name="codeWidth">What is told of the codes; 0 for no such head.</param>
    public TensorDiscriminator(
        Module<Tensor, Tensor> trunk, long featureWidth, int packSize, bool takesPlanes, int minibatchKernels = 0, long classes = 0, long codeWidth = 0)
        : base(nameof(TensorDiscriminator))
    {
        (_trunk, PackSize, _takesPlanes) = (trunk, packSize, takesPlanes);
        _minibatch = minibatchKernels == 0 ? null : new MinibatchDiscrimination(featureWidth, minibatchKernels);
        _score = new DenseLayer(featureWidth + minibatchKernels, 1);
        _class = classes == 0 ? null : new DenseLayer(featureWidth, classes * packSize);
        _code = codeWidth == 0 ? null : new DenseLayer(featureWidth, codeWidth * packSize);
        RegisterComponents();
    }

    /// <summary>Makes a discriminator of a network that gives the scores itself.</summary>
    /// <param name="network">Packs to scores; from now on this object's.</param>
    /// <param name="packSize">The samples judged together.</param>
    /// <param name="takesPlanes">Whether the network takes conditions of images as constant planes.</param>
    public TensorDiscriminator(Module<Tensor, Tensor> network, int packSize, bool takesPlanes)
        : base(nameof(TensorDiscriminator))
    {
        (_trunk, PackSize, _takesPlanes) = (network, packSize, takesPlanes);
        RegisterComponents();
    }

    /// <summary>Gets the samples judged together.</summary>
    public int PackSize { get; }

    /// <summary>Gets the weights that the score depends on: the slope of the other heads is nobody's concern.</summary>
    public IEnumerable<Parameter> ScoreParameters => _trunk.parameters().Concat(_minibatch?.parameters() ?? []).Concat(_score?.parameters() ?? []);

    /// <summary>Puts samples together that are judged together.</summary>
    /// <param name="samples">Shape (N, width) or (N, channels, height, width).</param>
    /// <returns>Shape (N / packSize, packSize · width) or (N / packSize, packSize · channels, height, width).</returns>
    public Tensor Pack(Tensor samples)
    {
        long[] shape = samples.shape;
        return samples.reshape([shape[0] / PackSize, shape[1] * PackSize, .. shape[2..]]);
    }

    /// <summary>Puts the conditions of packs beside them.</summary>
    /// <param name="packs">What <see cref="Pack"/> gave.</param>
    /// <param name="condition">A one-hot class per sample, shape (N, classes); <see langword="null"/> for none.</param>
    /// <returns>The trunk's input.</returns>
    public Tensor Join(Tensor packs, Tensor? condition) => TensorConditions.Join(packs, condition, _takesPlanes);

    /// <summary>Gets one unbounded score per pack, shape (packs, 1).</summary>
    /// <param name="input">What <see cref="Join"/> gave.</param>
    public override Tensor forward(Tensor input) => Score(_trunk.forward(input));

    /// <summary>Gets all that is said of packs.</summary>
    /// <param name="input">What <see cref="Join"/> gave.</param>
    public Judgment Judge(Tensor input)
    {
        Tensor features = _trunk.forward(input);
        long samples = input.shape[0] * PackSize;
        return new Judgment(Score(features), _class?.forward(features).view(samples, -1), _code?.forward(features).view(samples, -1));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _trunk.Dispose();
            _minibatch?.Dispose();
            _score?.Dispose();
            _class?.Dispose();
            _code?.Dispose();
        }

        base.Dispose(disposing);
    }

    private Tensor Score(Tensor features) => _score is null ? features : _score.forward(_minibatch is null ? features : _minibatch.forward(features));
}

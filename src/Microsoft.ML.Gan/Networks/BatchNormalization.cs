using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Brings each unit, or each channel of images, to mean zero and deviation one over the batch, then to a learned gain and shift.</summary>
/// <remarks>
/// Ioffe and Szegedy 2015, arXiv:1502.03167. Of any shape (N, units, ...). In evaluation mode it takes the running statistics instead. TorchSharp's own
/// layer does the same, but counts its batches with a number that nothing holds: see <see cref="Held"/>.
/// </remarks>
internal sealed class BatchNormalization : Module<Tensor, Tensor>
{
    /// <summary>The share of a batch in the running statistics.</summary>
    public const double Momentum = 0.1;

    /// <summary>What is added to the variance.</summary>
    public const double Epsilon = 1e-5;

    [ComponentName(Name = "weight")] private readonly Parameter _gain;
    [ComponentName(Name = "bias")] private readonly Parameter _shift;
    [ComponentName(Name = "running_mean")] private readonly Tensor _mean;
    [ComponentName(Name = "running_var")] private readonly Tensor _variance;
    [ComponentName(Name = "num_batches_tracked")] private readonly Tensor _batches;

    /// <summary>Makes a layer with gains of one and shifts of zero.</summary>
    public BatchNormalization(long width)
        : base(nameof(BatchNormalization))
    {
        _gain = nn.Parameter(ones([width]));
        _shift = nn.Parameter(zeros([width]));
        _mean = zeros([width]).DetachFromDisposeScope();
        _variance = ones([width]).DetachFromDisposeScope();
        _batches = zeros([], int64).DetachFromDisposeScope();
        _gain.DetachFromDisposeScope();
        _shift.DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <summary>Gets the gains, one per unit.</summary>
    public Parameter Gain => _gain;

    /// <summary>Gets the shifts, one per unit.</summary>
    public Parameter Shift => _shift;

    /// <summary>Gets the running means, one per unit.</summary>
    public Tensor Mean => _mean;

    /// <summary>Gets the running variances, one per unit.</summary>
    public Tensor Variance => _variance;

    /// <summary>Gets the number of batches in the running statistics, a 64-bit integer that nothing reads.</summary>
    public Tensor Batches => _batches;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        if (training)
        {
            _batches.add_(Held.One, Held.One);
        }

        return functional.batch_norm(input, _mean, _variance, _gain, _shift, training, Momentum, Epsilon);
    }
}

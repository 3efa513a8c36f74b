using Microsoft.ML.Gan;
using static TorchSharp.torch;

namespace Samples.Plugin;

/// <summary>Losses that the library does not have: each real pack is compared with one fake pack, not with the average of them.</summary>
/// <remarks>
/// Jolicoeur-Martineau 2018, arXiv:1807.00734, section 4.1; Huang et al. 2025, arXiv:2501.05441, which plays for them with two gradient penalties. The
/// formula there, softplus(x), is −log σ(−x), which needs no number: <c>functional.softplus</c> makes two that nothing holds (see <see cref="IGanObjective"/>).
/// </remarks>
internal sealed class PairedObjective : IGanObjective
{
    public bool ComparesWithReal => true;

    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => -(real - fake).log_sigmoid().mean();

    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => -(fake - real!).log_sigmoid().mean();
}

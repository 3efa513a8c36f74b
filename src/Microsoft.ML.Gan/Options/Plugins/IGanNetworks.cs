using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>Networks of your own for <see cref="GanOperations.FitTensors"/>, any modules of TorchSharp.</summary>
/// <remarks>
/// Their weights are 32-bit floats, of first values that are yours: TorchSharp's own layers draw them from the process-wide generator, which
/// <c>torch.manual_seed</c> sets. A network is made on the CPU, moved to the device, and disposed with the model.
/// <para>
/// Hold every number that a network computes with, as <see cref="IGanObjective"/> says and shows: <c>hidden.leaky_relu(Slope)</c> with a static read-only
/// <see cref="TorchSharp.Scalar"/>, <c>a.add(b, One)</c> for <c>a + b</c>. Modules of TorchSharp that make numbers in every pass are no better:
/// <c>LeakyReLU</c>, <c>ELU</c>, <c>Softplus</c>, <c>BatchNorm1d</c> and <c>BatchNorm2d</c> while they train. <c>Linear</c>, the convolutions, <c>LayerNorm</c>,
/// <c>GroupNorm</c>, <c>ReLU</c>, <c>GELU</c>, <c>SiLU</c>, <c>Tanh</c> and <c>Sigmoid</c> make none.
/// </para>
/// </remarks>
public interface IGanNetworks
{
    /// <summary>Makes a generator, (N, InputWidth) to (N, SampleShape...). Called twice: the second follows the first as its running mean.</summary>
    /// <param name="shape">What it is given and must give. Images lie between -1 and 1: end in a tanh.</param>
    /// <returns>The network, a new one with each call; from then on the library's.</returns>
    nn.Module<Tensor, Tensor> CreateGenerator(GanNetworkShape shape);

    /// <summary>Makes a discriminator, (N, PackShape...) to unbounded scores, (N, 1).</summary>
    /// <param name="shape">What it is given.</param>
    /// <returns>The network; from then on the library's.</returns>
    nn.Module<Tensor, Tensor> CreateDiscriminator(GanNetworkShape shape);
}

using TorchSharp;

namespace Microsoft.ML.Gan.Networks;

/// <summary>A layer that draws its first weights itself, from a generator it is given.</summary>
/// <remarks>TorchSharp's layers draw theirs from the process-wide generator, which belongs to the user.</remarks>
internal interface IInitializable
{
    /// <summary>Draws the weights anew.</summary>
    /// <param name="generator">Where the numbers come from, on the CPU; the caller's.</param>
    void Initialize(torch.Generator generator);
}

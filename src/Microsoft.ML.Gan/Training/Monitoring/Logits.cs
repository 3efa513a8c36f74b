using System;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>Reads what a discriminator said of packs.</summary>
internal static class Logits
{
    /// <summary>Gets the numbers of both tensors, which may lie on any device.</summary>
    public static (float[] Real, float[] Fake) Read(Tensor real, Tensor fake)
    {
        using IDisposable scope = NewDisposeScope();
        return (Read(real), Read(fake));
    }

    private static float[] Read(Tensor logits) => logits.cpu().contiguous().data<float>().ToArray();
}

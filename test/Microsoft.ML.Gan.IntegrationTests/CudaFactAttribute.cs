using TorchSharp;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>A test that needs a CUDA device, and is skipped, saying so, where there is none.</summary>
/// <remarks>
/// A device is the machine's to have: nothing that a script could install would give one, so these are the only tests that skip under CI too. The paths for devices themselves
/// are tested with the processor as the device.
/// </remarks>
public sealed class CudaFactAttribute : FactAttribute
{
    public CudaFactAttribute()
    {
        if (!torch.cuda.is_available())
        {
            Skip = "No CUDA device is available to libtorch here.";
        }
    }
}

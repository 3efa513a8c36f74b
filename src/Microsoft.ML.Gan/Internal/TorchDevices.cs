using System;
using TorchSharp;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Checks that the device an option names is there, before any work starts.</summary>
internal static class TorchDevices
{
    /// <exception cref="ArgumentException">The name is not a device, or there is no such device here.</exception>
    public static void Check(string name)
    {
        if (name == "cpu")
        {
            return;
        }

        if (name != "cuda" && !(name.StartsWith("cuda:", StringComparison.Ordinal) && int.TryParse(name.AsSpan(5), out int _)))
        {
            throw Errors.UnknownDevice(name);
        }

        int index = name == "cuda" ? 0 : int.Parse(name.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture);
        int count = torch.cuda.is_available() ? torch.cuda.device_count() : 0;
        if (index >= count)
        {
            throw Errors.NoSuchDevice(name, count);
        }
    }
}

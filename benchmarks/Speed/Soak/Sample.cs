using System;
using System.Globalization;
using System.IO;
using System.Linq;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks.Soak;

/// <summary>What the process holds after some step.</summary>
internal readonly record struct Sample(int Step, long Tensors, double ResidentMegabytes)
{
    public static Sample Take(int step) => new(step, torch.Tensor.TotalCount, Resident() / (1024.0 * 1024));

    // Linux tells the present size; elsewhere the runtime's figure has to do.
    private static long Resident()
    {
        const string Status = "/proc/self/status", Key = "VmRSS:";
        string? line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(l => l.StartsWith(Key, StringComparison.Ordinal)) : null;
        return line is null ? Environment.WorkingSet : long.Parse(line[Key.Length..^"kB".Length], CultureInfo.InvariantCulture) * 1024;
    }
}

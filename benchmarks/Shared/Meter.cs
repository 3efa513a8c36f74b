using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Wall and processor seconds since it was started, and what the process holds in memory.</summary>
internal sealed class Meter
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan _processor = Environment.CpuUsage.TotalTime;

    /// <summary>Gets the resident memory of now, in MB.</summary>
    public static double ResidentMegabytes => Status("VmRSS:") ?? Environment.WorkingSet / (1024.0 * 1024);

    /// <summary>Gets the most resident memory so far, in MB.</summary>
    public static double PeakMegabytes => Status("VmHWM:") ?? Process.GetCurrentProcess().PeakWorkingSet64 / (1024.0 * 1024);

    /// <summary>Gets the seconds on the clock.</summary>
    public double Wall => _watch.Elapsed.TotalSeconds;

    /// <summary>Gets the seconds of processor time, all threads together.</summary>
    public double Processor => (Environment.CpuUsage.TotalTime - _processor).TotalSeconds;

    // Linux tells both sizes exactly; elsewhere the runtime's figures have to do.
    private static double? Status(string key)
    {
        const string Path = "/proc/self/status";
        string? line = File.Exists(Path) ? File.ReadLines(Path).FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal)) : null;
        return line is null ? null : long.Parse(line[key.Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024.0;
    }
}

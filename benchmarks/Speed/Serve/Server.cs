using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.Benchmarks.Serve;

/// <summary>The web sample in a process of its own, on a free port of the loopback device.</summary>
internal sealed class Server : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private Server(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Gets where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Gets the seconds of processor time it has taken.</summary>
    public double Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Starts it, and waits until it listens.</summary>
    public static async Task<Server> StartAsync(string modelPath)
    {
        ProcessStartInfo start = Programs.Of(
            "WebApi", "--urls=http://127.0.0.1:0", $"--Model:Path={modelPath}", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information");

        // As docs/serving.md advises: otherwise glibc keeps what a replaced model took in pieces, up to about 150 MB.
        start.Environment.TryAdd("MALLOC_TRIM_THRESHOLD_", "131072");
        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(Listening))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new Server(process, new Uri(line[(line.IndexOf(Listening) + Listening.Length)..].Trim()));
            }
        }

        throw new InvalidOperationException("The service has ended before it listened.");
    }

    /// <summary>Looks at its resident memory twice a second, in MB.</summary>
    public async Task<List<double>> MeasureAsync(CancellationToken cancellationToken)
    {
        List<double> megabytes = [];
        while (!cancellationToken.IsCancellationRequested)
        {
            megabytes.Add(Resident());
            await Task.Delay(500, CancellationToken.None);
        }

        return megabytes;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private double Resident()
    {
        const string Key = "VmRSS:";
        string path = $"/proc/{_process.Id}/status";
        if (File.Exists(path))
        {
            string line = File.ReadLines(path).First(l => l.StartsWith(Key, StringComparison.Ordinal));
            return long.Parse(line[Key.Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024.0;
        }

        _process.Refresh();
        return _process.WorkingSet64 / (1024.0 * 1024);
    }
}

using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Microsoft.ML.Gan.Benchmarks.Dcgan;

/// <summary>The Python script that plays the same game with PyTorch; it answers a line with a line.</summary>
internal sealed class DcganReference : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    /// <param name="batchSize">The images per batch.</param>
    /// <param name="width">The channels at full size.</param>
    public DcganReference(int batchSize, int width)
    {
        string python = Environment.GetEnvironmentVariable("PYTHON") ?? (File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3");
        var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "reference", "dcgan.py"), $"{batchSize}", $"{width}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        _process = Process.Start(start)!;
    }

    /// <summary>Gets the milliseconds of processor time per step.</summary>
    public double Time(int steps)
    {
        _process.StandardInput.WriteLine($"time {steps}");
        _process.StandardInput.Flush();
        string answer = _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("The reference ended. It needs PyTorch for Python: apt-get install python3-torch, or set PYTHON to a Python that has it.");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}

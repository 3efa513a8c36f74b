using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>The Python script that plays the same game with PyTorch; it answers a line with a line.</summary>
internal sealed class Reference : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it on a folder written by <see cref="Exchange"/>, to play on a device.</summary>
    public Reference(string folder, string device = "cpu")
    {
        string python = Environment.GetEnvironmentVariable("PYTHON") ?? (File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3");
        var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "reference", "step.py"), folder, device])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        _process = Process.Start(start)!;
    }

    /// <summary>Gets the losses of the steps whose batches were written, as <see cref="Game.Step"/> gives them.</summary>
    public float[][] Losses() => JsonSerializer.Deserialize<float[][]>(Ask("losses"))!;

    /// <summary>Gets the milliseconds per step, on batches drawn by itself: of processor time on the CPU, on the clock elsewhere.</summary>
    public double Time(int steps) => double.Parse(Ask($"time {steps}"), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("The reference ended. It needs PyTorch for Python: apt-get install python3-torch, or set PYTHON to a Python that has it.");
    }
}

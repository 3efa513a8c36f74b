using System;
using System.Diagnostics;
using System.Globalization;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>A process that answers a line with a line, and ends when it is told nothing more.</summary>
internal sealed class Partner : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts it.</summary>
    public Partner(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        _process = Process.Start(start)!;
    }

    /// <summary>Asks, and waits for the answer.</summary>
    public string Ask(string question)
    {
        _process.StandardInput.WriteLine(question);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{_process.StartInfo.ArgumentList[0]} ended when it was asked '{question}'.");
    }

    /// <summary>Asks for a number.</summary>
    public double AskNumber(string question) => double.Parse(Ask(question), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}

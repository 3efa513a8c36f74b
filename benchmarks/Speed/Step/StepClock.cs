using System;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>The time of whatever is compared, taken alike for all of it.</summary>
internal static class StepClock
{
    /// <summary>Gets the milliseconds that something takes.</summary>
    /// <remarks>
    /// On one thread those of the processor, for they do not grow with other work on the machine; on more those of the clock, for threads
    /// that wait for each other spin. <c>step.py</c> takes them by the same rule.
    /// </remarks>
    public static double Milliseconds(Action work)
    {
        var meter = new Meter();
        work();
        return 1000 * (torch.get_num_threads() == 1 ? meter.Processor : meter.Wall);
    }

    /// <summary>Gets what these milliseconds are of.</summary>
    public static string Kind => torch.get_num_threads() == 1 ? "Milliseconds of processor time" : "Milliseconds on the clock";
}

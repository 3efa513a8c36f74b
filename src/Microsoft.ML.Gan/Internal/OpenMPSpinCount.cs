using System;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan.Internal;

/// <summary>While libtorch is loaded, tells its thread pool (GNU OpenMP) to spin for a moment only when it waits for work, unless the user has chosen.</summary>
/// <remarks>
/// By default a thread of it spins some milliseconds at every barrier. Where another process wants the processor, the one that is waited for does not get it meanwhile: a step of
/// training on two threads then takes 2.4 times as long as on one, and with this 1.2 times; alone it is as fast as before (<c>./bench.sh threads</c>). The pool reads its
/// environment once, when it is loaded, and .NET's own variables are not those of native code; so the variable is set there, and taken back afterwards.
/// </remarks>
internal readonly partial struct PatientThreads : IDisposable
{
    /// <summary>How often a thread looks for work before it sleeps.</summary>
    public const string SpinCount = "1000";

    private const string Variable = "GOMP_SPINCOUNT";

    private readonly bool _set;

    private PatientThreads(bool set) => _set = set;

    /// <summary>Sets the variable where the user has set neither it nor OMP_WAIT_POLICY, until the result is disposed.</summary>
    public static PatientThreads Begin() => new(
        OperatingSystem.IsLinux()
        && Environment.GetEnvironmentVariable(Variable) is null
        && Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") is null
        && SetVariable(Variable, SpinCount, overwrite: 0) == 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_set)
        {
            _ = UnsetVariable(Variable);
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);

    [LibraryImport("libc", EntryPoint = "unsetenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int UnsetVariable(string name);
}

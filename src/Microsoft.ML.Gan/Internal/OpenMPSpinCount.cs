using System;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan.Internal;

/// <summary>While libtorch is loaded, has its thread pool (GNU OpenMP) spin briefly before a waiting thread sleeps, unless the user has chosen.</summary>
/// <remarks>
/// By default a thread of it spins some milliseconds at every barrier. Where another process wants the processor, the thread that is waited for does not get it meanwhile: a step
/// of training on two threads then takes two and a half times as long as on one, and with this 1.2 times; alone it is as fast as before (<c>./bench.sh threads</c>). The pool
/// reads its environment once, when it is loaded, and .NET's copy of the environment is not that of native code; so the variable is set in the latter, and taken back afterwards.
/// </remarks>
internal readonly partial struct OpenMPSpinCount : IDisposable
{
    /// <summary>The environment variable, of libgomp.</summary>
    public const string Variable = "GOMP_SPINCOUNT";

    /// <summary>How often a thread looks for work before it sleeps; libgomp's default is 300,000.</summary>
    public const string Value = "1000";

    private readonly bool _set;

    private OpenMPSpinCount(bool set) => _set = set;

    /// <summary>Sets the variable where the user has set neither it nor OMP_WAIT_POLICY, until the result is disposed.</summary>
    public static OpenMPSpinCount Begin() => new(
        OperatingSystem.IsLinux()
        && Environment.GetEnvironmentVariable(Variable) is null
        && Environment.GetEnvironmentVariable("OMP_WAIT_POLICY") is null
        && SetVariable(Variable, Value, overwrite: 0) == 0);

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

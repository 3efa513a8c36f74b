using System;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>The same operators in a loop of C++; only the stand-in for TorchSharp brings such a loop.</summary>
internal static partial class NativeLoop
{
    private const string Library = "TorchShim";

    public static bool Exists { get; } = NativeLibrary.TryLoad(Library, typeof(NativeLoop).Assembly, null, out _);

    /// <summary>Gets the nanoseconds of one call, or null where there is no loop.</summary>
    public static double? Time(int which, torch.Tensor left, torch.Tensor right, int count)
    {
        if (!Exists)
        {
            return null;
        }

        if (shim_time(which, left.Handle, right.Handle, count, out double nanoseconds) != 0)
        {
            throw new InvalidOperationException($"The native loop of operator {which} failed.");
        }

        GC.KeepAlive(left);
        GC.KeepAlive(right);
        return nanoseconds;
    }

    [LibraryImport(Library)]
    private static partial int shim_time(int which, IntPtr left, IntPtr right, int count, out double nanoseconds);
}

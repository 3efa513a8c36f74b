using System.Runtime.InteropServices;

namespace TorchSharp
{
    /// <summary>Settings of the two thread pools below libtorch, made before it loads, where the user has made none.</summary>
    /// <remarks>
    /// Debian's OpenBLAS and libgomp each keep a pool, and threads that wait for work spin: on few processors they take the time of
    /// those that work, and a step becomes ten times as slow. One OpenBLAS thread and waiting without spinning avoid it.
    /// </remarks>
    internal static partial class ThreadPools
    {
        internal static void SetDefaults()
        {
            _ = setenv("OPENBLAS_NUM_THREADS", "1", 0);
            _ = setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
        }

        // The runtime's own setter changes a copy that native libraries do not see.
        [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
        private static partial int setenv(string name, string value, int overwrite);
    }
}

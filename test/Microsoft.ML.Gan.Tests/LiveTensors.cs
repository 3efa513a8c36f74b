using System;
using System.Runtime.CompilerServices;
using TorchSharp;

namespace Microsoft.ML.Gan.Tests;

/// <summary>Counts the tensors that work leaves behind.</summary>
public static class LiveTensors
{
    /// <summary>Gets how many more tensors this thread has made than disposed when work ends than when it began.</summary>
    /// <param name="work">The work, on this thread; what it makes once and keeps has been made before.</param>
    /// <returns>0 if the work disposes all it makes. Negative if it disposes what another thread made.</returns>
    /// <remarks>
    /// The count is exact, whenever the garbage collector runs: a tensor that is left to its finalizer is disposed on the finalizer's thread, and
    /// is never taken off the count of the thread that made it. Nor do tensors of other tests count.
    /// </remarks>
    public static long LeftBy(Action work)
    {
        long before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        work();
        return DisposeScopeManager.Statistics.ThreadTotalLiveCount - before;
    }

    /// <summary>Gets how many tensors work leaves to their finalizers, on whatever threads they were made.</summary>
    /// <remarks>One test at a time: the count is that of the process.</remarks>
    public static long LeftToFinalizersBy(Action work)
    {
        long before = Witness.Finalized();
        work();
        return Witness.Finalized() - before;
    }

    /// <summary>Gets how many tensors of all threads can be reached, where work goes over threads.</summary>
    /// <remarks>
    /// One test at a time: the count is that of the process. What has been left to finalizers is gone before anything is counted. Work makes no
    /// parameter: TorchSharp never takes the tensor off that a parameter was made of (0.107.0, NN/Parameter.cs).
    /// </remarks>
    public static long OfProcess()
    {
        Collect();
        return torch.Tensor.TotalCount;
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    // Its finalizer reads the count of the thread that disposes what was left to finalizers.
    private sealed class Witness
    {
        private static long _finalized;

        ~Witness() => _finalized = DisposeScopeManager.Statistics.DisposedInScopeCount + DisposeScopeManager.Statistics.DisposedOutsideScopeCount;

        public static long Finalized()
        {
            Collect();
            Collect(); // what finalized objects held
            Leave();
            Collect();
            return _finalized;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void Leave() => _ = new Witness();
    }
}

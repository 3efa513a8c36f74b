using System;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Runs work of others, such as a user's pipeline, that may not look at a token.</summary>
internal static class Cancelable
{
    /// <summary>Runs the work on another thread, and waits for it.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Ends the wait; the work is then left behind, and its result thrown away.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static T Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Task.Run(work, CancellationToken.None).WaitAsync(cancellationToken).GetAwaiter().GetResult();
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken); // a trainer may have wrapped what its cursor threw
        }
    }
}

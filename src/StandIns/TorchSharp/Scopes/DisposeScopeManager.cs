using System;

namespace TorchSharp
{
    /// <summary>The scopes of a thread, innermost first, and what became of its tensors.</summary>
    public class DisposeScopeManager
    {
        [ThreadStatic] private static DisposeScopeManager _ofThread;

        internal static DisposeScopeManager OfThread => _ofThread ??= new DisposeScopeManager();

        public static ThreadDisposeScopeStatistics Statistics => OfThread.Counts;

        internal ThreadDisposeScopeStatistics Counts { get; } = new();

        internal DisposeScope Current { get; private set; }

        internal DisposeScope Open() => Current = new DisposeScope(this, Current);

        internal DisposeScope Register(torch.Tensor tensor)
        {
            if (Current is null)
            {
                Counts.TensorStatistics.CreatedOutsideScopeCount++;
                return null;
            }

            Counts.TensorStatistics.CreatedInScopeCount++;
            Current.Items.Add(tensor);
            return Current;
        }

        internal void Disposing(torch.Tensor tensor)
        {
            if (tensor.Scope is null)
            {
                Counts.TensorStatistics.DisposedOutsideScopeCount++;
            }
            else
            {
                Counts.TensorStatistics.DisposedInScopeCount++;
            }
        }

        /// <summary>Takes a scope out of the chain, wherever in it it stands.</summary>
        internal void Close(DisposeScope scope)
        {
            if (ReferenceEquals(Current, scope))
            {
                Current = scope.Outer;
                return;
            }

            for (DisposeScope inner = Current; inner is not null; inner = inner.Outer)
            {
                if (ReferenceEquals(inner.Outer, scope))
                {
                    inner.Outer = scope.Outer;
                    return;
                }
            }
        }
    }
}

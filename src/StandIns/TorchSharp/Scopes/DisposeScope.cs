using System;
using System.Collections.Generic;
using System.Linq;

namespace TorchSharp
{
    /// <summary>Owns the tensors made on its thread while it is the innermost scope, and disposes of them when it ends.</summary>
    public sealed class DisposeScope : IDisposable
    {
        private readonly DisposeScopeManager _manager;
        private bool _disposed;

        internal DisposeScope(DisposeScopeManager manager, DisposeScope outer) => (_manager, Outer) = (manager, outer);

        internal DisposeScope Outer { get; set; }

        internal HashSet<IDisposable> Items { get; } = new(ReferenceEqualityComparer.Instance);

        public int DisposablesCount => Items.Count;

        public IReadOnlyList<IDisposable> DisposablesView => [.. Items];

        public bool Contains(IDisposable disposable) => Items.Contains(disposable);

        public T MoveToOuter<T>(T disposable)
            where T : IDisposable
        {
            MoveTo(Outer, disposable);
            return disposable;
        }

        public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

        public void MoveToOuter(IEnumerable<IDisposable> disposables)
        {
            foreach (IDisposable disposable in disposables)
            {
                MoveTo(Outer, disposable);
            }
        }

        public T Detach<T>(T disposable)
            where T : IDisposable
        {
            MoveTo(null, disposable);
            return disposable;
        }

        public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

        public void Detach(IEnumerable<IDisposable> disposables)
        {
            foreach (IDisposable disposable in disposables)
            {
                MoveTo(null, disposable);
            }
        }

        public void Attach(IDisposable disposable)
        {
            if (disposable is torch.Tensor tensor && !ReferenceEquals(tensor.Scope, this))
            {
                tensor.Scope?.Items.Remove(tensor);
                if (tensor.Scope is null)
                {
                    _manager.Counts.TensorStatistics.AttachedToScopeCount++;
                }

                tensor.Scope = this;
            }

            Items.Add(disposable);
        }

        public void DisposeEverything() => DisposeEverythingBut(Array.Empty<IDisposable>());

        public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
        {
            var keep = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
            foreach (IDisposable item in Items.Where(i => !keep.Contains(i)).ToArray())
            {
                item.Dispose();
                Items.Remove(item);
            }
        }

        public void Dispose()
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            foreach (IDisposable item in Items)
            {
                if (item is torch.Tensor tensor)
                {
                    tensor.DisposeByScope();
                }
                else
                {
                    item.Dispose();
                }
            }

            Items.Clear();
            _manager.Close(this);
        }

        internal void MoveTo(DisposeScope target, IDisposable disposable)
        {
            if (!Items.Remove(disposable))
            {
                return;
            }

            target?.Items.Add(disposable);
            if (disposable is torch.Tensor tensor)
            {
                tensor.Scope = target;
                if (target is null)
                {
                    _manager.Counts.TensorStatistics.DetachedFromScopeCount++;
                }
            }
        }
    }
}

using System;
using System.Threading;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>The view that a step was fitted on, which is known again once.</summary>
/// <remarks>A pipeline passes the instance it fits a step on to that step's transformer exactly once, right after the fit. The view is held weakly.</remarks>
internal sealed class FittedView(IDataView view)
{
    private WeakReference<IDataView>? _view = new(view);

    /// <summary>Answers whether it is that view, for the first time; no second call answers yes, on whatever thread.</summary>
    public bool IsFirstTime(IDataView input)
    {
        WeakReference<IDataView>? fitted = _view;
        return fitted is not null
            && fitted.TryGetTarget(out IDataView? view)
            && ReferenceEquals(view, input)
            && Interlocked.CompareExchange(ref _view, null, fitted) == fitted;
    }
}

namespace TorchSharp
{
    /// <summary>What became of the objects of one kind that a thread made.</summary>
    public class LifetimeStatistics
    {
        public long CreatedOutsideScopeCount { get; internal set; }

        public long DisposedOutsideScopeCount { get; internal set; }

        public long CreatedInScopeCount { get; internal set; }

        public long DisposedInScopeCount { get; internal set; }

        public long AttachedToScopeCount { get; internal set; }

        public long DetachedFromScopeCount { get; internal set; }

        public long ThreadTotalLiveCount =>
            CreatedOutsideScopeCount + CreatedInScopeCount - DisposedInScopeCount - DisposedOutsideScopeCount;

        public void Reset()
        {
            CreatedOutsideScopeCount = DisposedOutsideScopeCount = CreatedInScopeCount = DisposedInScopeCount = 0;
            AttachedToScopeCount = DetachedFromScopeCount = 0;
        }
    }

    /// <summary>What became of the objects that a thread made; here only tensors are counted.</summary>
    public class ThreadDisposeScopeStatistics
    {
        public LifetimeStatistics TensorStatistics { get; } = new();

        public long CreatedOutsideScopeCount => TensorStatistics.CreatedOutsideScopeCount;

        public long DisposedOutsideScopeCount => TensorStatistics.DisposedOutsideScopeCount;

        public long CreatedInScopeCount => TensorStatistics.CreatedInScopeCount;

        public long DisposedInScopeCount => TensorStatistics.DisposedInScopeCount;

        public long AttachedToScopeCount => TensorStatistics.AttachedToScopeCount;

        public long DetachedFromScopeCount => TensorStatistics.DetachedFromScopeCount;

        public long ThreadTotalLiveCount => TensorStatistics.ThreadTotalLiveCount;

        public void Reset() => TensorStatistics.Reset();
    }
}

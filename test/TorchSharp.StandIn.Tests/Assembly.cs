using Xunit;

// The process-wide generator and the counts of live tensors belong to one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

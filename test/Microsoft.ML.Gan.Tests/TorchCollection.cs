using Xunit;

// The state of random number generation is per process, and counts of live tensors are compared: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

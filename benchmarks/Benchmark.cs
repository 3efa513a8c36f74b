using System;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>A benchmark, which prints its result, as JSON, in the last line.</summary>
/// <param name="Name">What it is called by.</param>
/// <param name="Description">What it measures.</param>
/// <param name="Run">Runs it with its arguments and gives the exit code.</param>
internal sealed record Benchmark(string Name, string Description, Func<string[], int> Run);

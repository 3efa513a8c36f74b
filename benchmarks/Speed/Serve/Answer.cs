namespace Microsoft.ML.Gan.Benchmarks.Serve;

/// <summary>What became of one request.</summary>
/// <param name="Kind">What was asked for.</param>
/// <param name="Milliseconds">From the request to the last byte.</param>
/// <param name="Rows">How many rows came back.</param>
/// <param name="Failure">What was wrong; <see langword="null"/> where nothing was.</param>
internal readonly record struct Answer(string Kind, double Milliseconds, int Rows, string? Failure);

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>Which factor of a matrix product lies in memory with rows and columns exchanged.</summary>
internal enum Transposed
{
    /// <summary>Units times weights, on the way up.</summary>
    Neither,

    /// <summary>Units times slopes, the gradient of weights.</summary>
    Left,

    /// <summary>Slopes times weights, on the way down.</summary>
    Right,
}

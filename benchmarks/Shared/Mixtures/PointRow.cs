namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>A point as a row of a view.</summary>
internal sealed class PointRow
{
    public float X { get; set; }

    public float Y { get; set; }
}

using Microsoft.ML.Gan.Sampling;
namespace Microsoft.ML.Gan.Encoding;

/// <summary>A kind of row that is asked for in a fixed proportion: its label, and what else is asked of it.</summary>
/// <param name="Weight">The share of the rows, on any scale.</param>
/// <param name="Label">The label component; 0 when there is no label.</param>
/// <param name="Components">Per group of the condition vector, the component asked for; -1 for none. The label's group is set.</param>
internal sealed record Stratum(double Weight, int Label, int[] Components);

using System;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>Answers for held-out rows, and how good they are.</summary>
/// <param name="rowCount">The held-out rows.</param>
internal abstract class Judgment(int rowCount)
{
    /// <summary>Gets the held-out rows.</summary>
    public int RowCount { get; } = rowCount;

    /// <summary>Gets what the figure is, for a sentence.</summary>
    public abstract string Measure { get; }

    /// <summary>Gets the article before it.</summary>
    public virtual string Article => "an";

    /// <summary>Gets the least the figure can be.</summary>
    public virtual double Lowest => 0;

    /// <summary>Gets the figure, at most 1, which is best.</summary>
    public double Value => Of([.. Enumerable.Repeat(1, RowCount)]);

    /// <summary>Gets more of the same answers, for a reading; empty where there is none.</summary>
    public virtual string Further => "";

    /// <summary>Gets the figure when row i counts weights[i] times.</summary>
    public abstract double Of(ReadOnlySpan<int> weights);
}

using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>Makes one column of synthetic rows agree with others.</summary>
internal abstract class RestoreStep
{
    /// <summary>Changes the rows in place.</summary>
    /// <param name="data">Rows with the original columns.</param>
    /// <param name="firstRow">The first row to change.</param>
    /// <param name="count">How many.</param>
    /// <param name="random">Draws what is not determined.</param>
    public abstract void Apply(TableData data, int firstRow, int count, RandomSource random);
}

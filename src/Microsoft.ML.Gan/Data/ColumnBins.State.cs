using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data;

/// <content>What a file keeps of it.</content>
internal sealed partial class ColumnBins
{
    /// <summary>Gets edges, or the bins of categories.</summary>
    public State Keep() => new(_edges, _binOfCode, Count);

    /// <summary>Builds the bins of a column.</summary>
    public static ColumnBins From(TableColumn column, int index, State state)
    {
        string name = $"the bins of '{column.Name}'";
        Stored.Finite(state.Edges, column.IsDiscrete ? 0 : state.Edges.Length, name);
        int most = column.IsDiscrete ? column.Categories.Count + 2 : state.Edges.Length + 2;
        Stored.Require(state.Count > 0 && state.Count <= most && (column.IsDiscrete || state.Count == most), $"{name} are {state.Count}");
        Stored.Indices(state.BinOfCode, column.Categories.Count, 0, state.Count, name);
        return new ColumnBins(index, state.Edges, state.BinOfCode, state.Count);
    }

    /// <param name="Edges">Of a number column, where a bin ends and the next begins, ascending.</param>
    /// <param name="BinOfCode">Of a categorical column, the bin of each category.</param>
    /// <param name="Count">The number of bins.</param>
    public sealed record State(double[] Edges, int[] BinOfCode, int Count);
}

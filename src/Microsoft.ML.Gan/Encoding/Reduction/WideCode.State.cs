using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <content>What a file keeps of it.</content>
internal sealed partial class WideCode
{
    /// <summary>Gets entries and groups.</summary>
    public State Keep() => new(_entryOf, _counts, _entriesOf);

    /// <summary>Builds the code of a column.</summary>
    public static WideCode From(TableColumn column, State state)
    {
        string name = $"the digits of '{column.Name}'";
        int[] grouped = [.. Stored.Whole(state.Groups, name).SelectMany(g => g)];
        int entries = grouped.Length, categories = column.Categories.Count;
        Stored.Indices(state.Counts, categories, 0, int.MaxValue, name);
        Stored.Indices(state.EntryOf, categories, -1, entries, name);
        Stored.Require(entries > 0 && state.Groups.All(g => g.Length > 0), $"{name} have an empty group");
        Stored.Require(grouped.Order().SequenceEqual(Enumerable.Range(0, entries)), $"{name} group an entry twice or not at all");
        Stored.Require(state.EntryOf.Where(e => e >= 0).Distinct().Count() == entries, $"{name} have an entry without a category");
        return new WideCode(column, state.EntryOf, state.Counts, state.Groups);
    }

    /// <param name="EntryOf">Per category the entry it is written as; -1 when it was never seen.</param>
    /// <param name="Counts">Per category the training rows that hold it.</param>
    /// <param name="Groups">Per group its entries, in the order of their member digits.</param>
    public sealed record State(int[] EntryOf, int[] Counts, int[][] Groups);
}

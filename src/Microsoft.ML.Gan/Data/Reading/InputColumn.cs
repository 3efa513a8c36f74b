using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>The column of a view that stands for one of another view.</summary>
internal static class InputColumn
{
    /// <summary>Finds it by name, the visible one where there are several.</summary>
    /// <param name="expected">The column of the view that was read first.</param>
    /// <param name="input">The columns there are.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">It is missing, or of another type.</exception>
    public static DataViewSchema.Column Find(DataViewSchema.Column expected, DataViewSchema input)
    {
        DataViewSchema.Column found = input.GetColumnOrNull(expected.Name)
            ?? throw Errors.MissingInput(expected.Name, [.. input.Where(c => !c.IsHidden).Select(c => c.Name)]);
        return IsSame(expected.Type, found.Type) ? found : throw Errors.OtherInputType(expected.Name, expected.Type, found.Type);
    }

    /// <summary>Finds it, and asks the same names of the keys.</summary>
    /// <param name="expected">The column of the view that was read first.</param>
    /// <param name="input">The columns there are.</param>
    /// <exception cref="System.ArgumentOutOfRangeException">It is missing, or of another type, or a key of other values.</exception>
    public static DataViewSchema.Column FindWithKeys(DataViewSchema.Column expected, DataViewSchema input)
    {
        DataViewSchema.Column found = Find(expected, input);
        return found.Type is KeyDataViewType && !HasSameKeys(expected, found) ? throw Errors.OtherInputKeys(found.Name) : found;
    }

    /// <summary>Whether values of two types can be compared: how the slots of a vector are arranged makes no difference to their numbers.</summary>
    public static bool IsSame(DataViewType expected, DataViewType found) => expected is VectorDataViewType vector
        ? found is VectorDataViewType other && other.ItemType.Equals(vector.ItemType) && other.Size == vector.Size
        : found.Equals(expected);

    /// <summary>Whether two columns of keys have the same key values.</summary>
    public static bool HasSameKeys(DataViewSchema.Column expected, DataViewSchema.Column found) => Names(found).SequenceEqual(Names(expected));

    private static string[] Names(DataViewSchema.Column column) => ColumnNames.OfKeys(column) ?? [];
}

using System.Collections.Generic;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <content>What a file keeps of it.</content>
internal sealed partial class ColumnKeys
{
    /// <summary>Gets the numbers that have a key; <see langword="null"/> for a categorical column.</summary>
    public double[]? Numbers => numbers;

    /// <summary>Builds the keys of a column.</summary>
    public static ColumnKeys From(IReadOnlyList<TableColumn> columns, int column, double[]? numbers)
    {
        Stored.Require(column >= 0 && column < columns.Count, $"a dependency names column {column} of {columns.Count}");
        Stored.Require(columns[column].IsDiscrete == numbers is null, $"the keys of '{columns[column].Name}' are of another kind");
        return numbers is null
            ? new ColumnKeys(column, null, columns[column].Categories.Count + 1)
            : new ColumnKeys(column, Stored.Finite(numbers, $"the keys of '{columns[column].Name}'"), numbers.Length + 1);
    }
}

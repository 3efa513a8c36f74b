using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Data;

/// <summary>One learned column: its name, what its values mean and, for a discrete column, its vocabulary.</summary>
/// <param name="Name">The name messages use: the view's column, with the slot in brackets for a part of a vector.</param>
/// <param name="Kind">What the values mean.</param>
/// <param name="Categories">The vocabulary of a categorical column, in code order; empty for numbers.</param>
internal sealed record TableColumn(string Name, ColumnKind Kind, IReadOnlyList<string> Categories)
{
    /// <summary>Gets whether the column holds category codes instead of numbers.</summary>
    public bool IsDiscrete => Kind == ColumnKind.Categorical;

    /// <summary>Rounds a number where the column holds whole ones; a fraction would give a made row away.</summary>
    public double Whole(double value) => Kind == ColumnKind.Integer ? Math.Round(value) : value;
}

using System;

namespace Microsoft.ML.Gan.Classification;

/// <summary>What a network adds to the row a cursor stands on.</summary>
internal interface IAddedColumns
{
    /// <summary>Makes the getter of an added column.</summary>
    /// <param name="column">Its place among the columns added.</param>
    Delegate Getter(int column);
}

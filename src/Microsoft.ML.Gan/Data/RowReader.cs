using System;

namespace Microsoft.ML.Gan.Data;

/// <summary>Writes what a row has in the learned columns: a number as it is, a category as its code, NaN where it is missing or was never learned.</summary>
/// <param name="values">One place per learned column of the table.</param>
internal delegate void RowReader(Span<double> values);

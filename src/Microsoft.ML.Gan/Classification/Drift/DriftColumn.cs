namespace Microsoft.ML.Gan;

/// <summary>What a column has to do with the difference of two tables.</summary>
/// <param name="Name">The column; a slot of a vector has its own name.</param>
/// <param name="Importance">By how much the area under the curve falls when the column's values are mixed among the rows: what only this column tells.</param>
/// <param name="Distance">The total variation distance between the tables in this column alone, over its categories or up to 20 bins, from 0, the same, to 1;
/// in small tables chance makes it larger than 0.</param>
public sealed record DriftColumn(string Name, double Importance, double Distance);

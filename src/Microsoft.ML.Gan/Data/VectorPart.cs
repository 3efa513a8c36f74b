namespace Microsoft.ML.Gan.Data;

/// <summary>Slots of a vector column that form one learned column: a one-hot group, or a single number.</summary>
internal readonly record struct VectorPart(int FirstSlot, int Width, bool IsOneHot);

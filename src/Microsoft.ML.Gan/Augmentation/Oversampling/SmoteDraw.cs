namespace Microsoft.ML.Gan.Augmentation.Oversampling;

/// <summary>What is random about a row of SMOTE-NC.</summary>
/// <param name="Row">The row it starts from.</param>
/// <param name="Neighbor">Which of that row's neighbors it lies towards, counted from the nearest, 0.</param>
/// <param name="Gap">How far it lies on the way there, from 0 to 1.</param>
internal readonly record struct SmoteDraw(int Row, int Neighbor, double Gap);

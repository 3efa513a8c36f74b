namespace Microsoft.ML.Gan.Evaluation.Detection.Boosting;

/// <summary>Sums over the rows of a bin.</summary>
internal struct Bin
{
    /// <summary>The sum of first derivatives of the loss.</summary>
    public double Gradient;

    /// <summary>The sum of second derivatives.</summary>
    public double Hessian;

    /// <summary>The rows.</summary>
    public int Count;

    public static Bin operator +(Bin a, Bin b) => new() { Gradient = a.Gradient + b.Gradient, Hessian = a.Hessian + b.Hessian, Count = a.Count + b.Count };

    public static Bin operator -(Bin a, Bin b) => new() { Gradient = a.Gradient - b.Gradient, Hessian = a.Hessian - b.Hessian, Count = a.Count - b.Count };

    /// <summary>Gets by how much the loss falls when the rows get their best answer, times two.</summary>
    public readonly double Score => Hessian > 0 ? Gradient * Gradient / Hessian : 0;

    /// <summary>Gets whether the rows may be a leaf.</summary>
    public readonly bool IsLeaf => Count >= BoostingSettings.LeafRows && Hessian >= BoostingSettings.LeafHessian;
}

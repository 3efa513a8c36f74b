using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Internal.Arithmetic;

/// <summary>What the library must not do, for the scan to find; nothing runs it.</summary>
internal static class UnheldNumbers
{
    public static Tensor Sum(Tensor a, Tensor b) => a + b;

    public static Tensor SumInPlace(Tensor a, Tensor b) => a += b;

    public static Tensor Product(Tensor a) => 0.5f * a;

    public static Tensor Conversion(Tensor a) => a.pow(3);

    public static Tensor Function(Tensor a) => nn.functional.leaky_relu(a, 0.2);

    public static nn.Module Module() => nn.BatchNorm1d(3);

    public static float Number(Tensor a) => a.ToSingle();

    public static System.Func<Tensor, Tensor> Lambda() => a => a.square();
}

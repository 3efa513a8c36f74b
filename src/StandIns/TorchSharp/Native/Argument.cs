using System.Runtime.InteropServices;

namespace TorchSharp
{
    /// <summary>One argument of a native call; mirrors the shim's struct, field by field.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Argument
    {
        public ArgumentTag Tag;
        public long Value;
        public long Count;
    }

    internal enum ArgumentTag : long { None, Tensor, Int, Double, Bool, IntList, TensorList, Generator, Device, DoubleList, String }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace TorchSharp
{
    /// <summary>An argument of an operator before it is laid out for the native call.</summary>
    internal readonly struct Value
    {
        private Value(ArgumentTag tag, long bits, object reference = null, long count = 0) => (Tag, Bits, Reference, Count) = (tag, bits, reference, count);

        internal ArgumentTag Tag { get; }

        internal long Bits { get; }

        /// <summary>The list, or the owner of the handle in <see cref="Bits"/>, kept alive by being here.</summary>
        internal object Reference { get; }

        internal long Count { get; }

        internal static Value None => default;

        public static implicit operator Value(torch.Tensor tensor) =>
            tensor is null ? None : new(ArgumentTag.Tensor, tensor.Handle, tensor);

        public static implicit operator Value(long value) => new(ArgumentTag.Int, value);

        public static implicit operator Value(double value) => new(ArgumentTag.Double, BitConverter.DoubleToInt64Bits(value));

        public static implicit operator Value(bool value) => new(ArgumentTag.Bool, value ? 1 : 0);

        public static implicit operator Value(long[] values) => values is null ? None : new(ArgumentTag.IntList, 0, values, values.Length);

        public static implicit operator Value(Scalar scalar) =>
            scalar is null ? None : scalar.IsInteger ? scalar.Integer : (Value)scalar.Number;

        public static implicit operator Value(torch.ScalarType type) => new(ArgumentTag.Int, (long)type);

        public static implicit operator Value(torch.ScalarType? type) => type is { } given ? (Value)given : None;

        public static implicit operator Value(torch.Generator generator) =>
            generator is null ? None : new(ArgumentTag.Generator, generator.Handle, generator);

        public static implicit operator Value(torch.Device device) =>
            device is null ? None : new(ArgumentTag.Device, (long)device.type, null, device.index);

        internal static Value List(IEnumerable<torch.Tensor> tensors)
        {
            torch.Tensor[] list = tensors as torch.Tensor[] ?? tensors.ToArray();
            return new(ArgumentTag.TensorList, 0, list, list.Length);
        }
    }
}

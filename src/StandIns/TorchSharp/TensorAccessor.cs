using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace TorchSharp.Utils
{
    /// <summary>The elements of a tensor in memory, row by row.</summary>
    public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>
        where T : unmanaged
    {
        private readonly torch.Tensor _tensor;
        private readonly bool _isCopy;

        internal TensorAccessor(torch.Tensor contiguous, bool isCopy) => (_tensor, _isCopy) = (contiguous, isCopy);

        public long Count => _tensor.numel();

        internal static torch.ScalarType Type { get; } =
            typeof(T) == typeof(float) ? torch.ScalarType.Float32
            : typeof(T) == typeof(double) ? torch.ScalarType.Float64
            : typeof(T) == typeof(long) ? torch.ScalarType.Int64
            : typeof(T) == typeof(int) ? torch.ScalarType.Int32
            : typeof(T) == typeof(short) ? torch.ScalarType.Int16
            : typeof(T) == typeof(byte) ? torch.ScalarType.Byte
            : typeof(T) == typeof(sbyte) ? torch.ScalarType.Int8
            : typeof(T) == typeof(bool) ? torch.ScalarType.Bool
            : throw new NotSupportedException($"Tensors of {typeof(T).Name} are not supported by the stand-in.");

        private Span<T> Span => MemoryMarshal.Cast<byte, T>(_tensor.bytes);

        public T this[params long[] indices]
        {
            get => Span[Offset(indices)];
            set => Span[Offset(indices)] = value;
        }

        public T[] ToArray() => Span.ToArray();

        public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
            Span[(int)tensorIndex..].CopyTo(array.AsSpan(arrayIndex));

        public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0) =>
            Span[(int)tensorIndex..].CopyTo(array[arrayIndex..]);

        public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0) =>
            array[arrayIndex..].CopyTo(Span[(int)tensorIndex..]);

        public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public void Dispose()
        {
            if (_isCopy)
            {
                _tensor.Dispose();
            }
        }

        private int Offset(long[] indices)
        {
            if (indices.Length == 1)
            {
                return checked((int)indices[0]);
            }

            long[] shape = _tensor.shape;
            return checked((int)indices.Zip(shape).Aggregate(0L, (offset, pair) => (offset * pair.Second) + pair.First));
        }
    }
}

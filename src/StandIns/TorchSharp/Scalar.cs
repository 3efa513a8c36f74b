using System;

namespace TorchSharp
{
    /// <summary>A number on its way into an operator.</summary>
    public sealed class Scalar : IDisposable
    {
        private Scalar(bool isInteger, long integer, double number, torch.ScalarType type) =>
            (IsInteger, Integer, Number, Type) = (isInteger, integer, number, type);

        public torch.ScalarType Type { get; }

        internal bool IsInteger { get; }

        internal long Integer { get; }

        internal double Number { get; }

        public static implicit operator Scalar(byte value) => new(true, value, value, torch.ScalarType.Byte);

        public static implicit operator Scalar(short value) => new(true, value, value, torch.ScalarType.Int16);

        public static implicit operator Scalar(int value) => new(true, value, value, torch.ScalarType.Int32);

        public static implicit operator Scalar(long value) => new(true, value, value, torch.ScalarType.Int64);

        public static implicit operator Scalar(float value) => new(false, 0, value, torch.ScalarType.Float32);

        public static implicit operator Scalar(double value) => new(false, 0, value, torch.ScalarType.Float64);

        public static implicit operator Scalar(bool value) => new(true, value ? 1 : 0, value ? 1 : 0, torch.ScalarType.Bool);

        public void Dispose()
        {
        }
    }
}

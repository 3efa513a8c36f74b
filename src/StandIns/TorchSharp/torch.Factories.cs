using System;
using System.Collections.Generic;

namespace TorchSharp
{
    public static partial class torch
    {
        private static readonly Operator _empty = new("empty.memory_format");
        private static readonly Operator _emptyLike = new("empty_like");
        private static readonly Operator _zeros = new("zeros");
        private static readonly Operator _zerosLike = new("zeros_like");
        private static readonly Operator _ones = new("ones");
        private static readonly Operator _onesLike = new("ones_like");
        private static readonly Operator _full = new("full");
        private static readonly Operator _arange = new("arange");
        private static readonly Operator _rand = new("rand.generator");
        private static readonly Operator _randn = new("randn.generator");
        private static readonly Operator _randint = new("randint.low_generator");
        private static readonly Operator _randperm = new("randperm.generator");
        private static readonly Operator _multinomial = new("multinomial");
        private static readonly Operator _cat = new("cat");
        private static readonly Operator _stack = new("stack");
        private static readonly Operator _searchsorted = new("searchsorted.Tensor");
        private static readonly Operator _where = new("where.self");

        public static Tensor empty(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            Made(_empty.Call(size, dtype, Value.None, device, Value.None), requires_grad);

        public static Tensor zeros(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            Made(_zeros.Call(size, dtype, Value.None, device, Value.None), requires_grad);

        public static Tensor zeros(long size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            zeros([size], dtype, device, requires_grad, names);

        public static Tensor zeros(int size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            zeros([size], dtype, device, requires_grad, names);

        public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            zeros([rows, columns], dtype, device, requires_grad, names);

        public static Tensor zeros(int rows, int columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            zeros([rows, columns], dtype, device, requires_grad, names);

        public static Tensor ones(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            Made(_ones.Call(size, dtype, Value.None, device, Value.None), requires_grad);

        public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            ones([rows, columns], dtype, device, requires_grad, names);

        public static Tensor ones(int rows, int columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            ones([rows, columns], dtype, device, requires_grad, names);

        public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            Made(_full.Call(size, value, dtype ?? ScalarType.Float32, Value.None, device, Value.None), requires_grad);

        public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            Made(_arange.Call(stop, dtype, Value.None, device, Value.None), requires_grad);

        public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            Made(_emptyLike.Call(input, dtype, Value.None, device, Value.None), requires_grad);

        public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            Made(_zerosLike.Call(input, dtype, Value.None, device, Value.None), requires_grad);

        public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            Made(_onesLike.Call(input, dtype, Value.None, device, Value.None), requires_grad);

        public static Tensor rand(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
            Made(_rand.Call(size, generator, dtype, Value.None, device, Value.None), requires_grad);

        public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
            rand([rows, columns], dtype, device, requires_grad, generator, names);

        public static Tensor rand(int rows, int columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
            rand([rows, columns], dtype, device, requires_grad, generator, names);

        public static Tensor randn(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
            Made(_randn.Call(size, generator, dtype, Value.None, device, Value.None), requires_grad);

        public static Tensor randn(long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
            randn([rows, columns], dtype, device, requires_grad, generator, names);

        public static Tensor randn(int rows, int columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
            randn([rows, columns], dtype, device, requires_grad, generator, names);

        public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
            Made(_randint.Call(low, high, size, generator, dtype ?? ScalarType.Int64, Value.None, device, Value.None), requires_grad);

        public static Tensor randperm(long n, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null) =>
            Made(_randperm.Call(n, generator, dtype ?? ScalarType.Int64, Value.None, device, Value.None), requires_grad);

        public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator generator = null) =>
            _multinomial.Call(input, num_samples, replacement, generator);

        public static Tensor cat(IList<Tensor> tensors, long dim = 0) => _cat.Call(Value.List(tensors), dim);

        public static Tensor cat(Tensor[] tensors, long dim = 0) => _cat.Call(Value.List(tensors), dim);

        public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => _stack.Call(Value.List(tensors), dim);

        public static Tensor where(Tensor condition, Tensor x, Tensor y) => _where.Call(condition, x, y);

        public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor sorter = null) =>
            _searchsorted.Call(sorted_sequence, values, out_int32, right, Value.None, sorter);

        public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

        public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

        public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

        public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

        public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            FromMemory<float>(rawArray, [rawArray.LongLength], ScalarType.Float32, dtype, device, requires_grad);

        public static Tensor tensor(double[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            FromMemory<double>(rawArray, [rawArray.LongLength], ScalarType.Float64, dtype, device, requires_grad);

        public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            FromMemory<int>(rawArray, [rawArray.LongLength], ScalarType.Int32, dtype, device, requires_grad);

        public static Tensor tensor(long[] dataArray, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            FromMemory<long>(dataArray, [dataArray.LongLength], ScalarType.Int64, dtype, device, requires_grad);

        public static Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            FromMemory<float>(rawArray as float[] ?? [.. rawArray], dimensions, ScalarType.Float32, dtype, device, requires_grad);

        public static Tensor tensor(IList<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
            FromMemory<long>(rawArray as long[] ?? [.. rawArray], dimensions, ScalarType.Int64, dtype, device, requires_grad);

        public static Tensor tensor(float scalar, Device device = null, bool requires_grad = false) =>
            FromMemory<float>([scalar], [], ScalarType.Float32, null, device, requires_grad);

        public static Tensor tensor(double scalar, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            FromMemory<double>([scalar], [], ScalarType.Float64, dtype, device, requires_grad);

        public static Tensor tensor(long scalar, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            FromMemory<long>([scalar], [], ScalarType.Int64, dtype, device, requires_grad);

        private static unsafe Tensor FromMemory<T>(
            ReadOnlySpan<T> values, ReadOnlySpan<long> shape, ScalarType type, ScalarType? dtype, Device device, bool requiresGrad)
            where T : unmanaged
        {
            IntPtr handle;
            fixed (T* data = values)
            fixed (long* sizes = shape)
            {
                NativeMethods.Check(NativeMethods.shim_tensor_new(data, (long)values.Length * sizeof(T), sizes, shape.Length, (int)type, out handle));
            }

            var made = new Tensor(handle);
            if (dtype is { } other && other != type)
            {
                made = made.to(other, disposeAfter: true);
            }

            if (device is not null && device.type != DeviceType.CPU)
            {
                made = made.to(device, disposeAfter: true);
            }

            return Made(made, requiresGrad);
        }

        private static Tensor Made(Tensor tensor, bool requiresGrad) => requiresGrad ? tensor.requires_grad_() : tensor;
    }
}

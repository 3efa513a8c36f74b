namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>The same elements in another shape, order, place or precision.</summary>
        public partial class Tensor
        {
            private static readonly Operator _view = new("view");
            private static readonly Operator _reshape = new("reshape");
            private static readonly Operator _narrow = new("narrow");
            private static readonly Operator _slice = new("slice.Tensor");
            private static readonly Operator _chunk = new("chunk");
            private static readonly Operator _split = new("split_with_sizes");
            private static readonly Operator _transpose = new("transpose.int");
            private static readonly Operator _t = new("t");
            private static readonly Operator _permute = new("permute");
            private static readonly Operator _unsqueeze = new("unsqueeze");
            private static readonly Operator _squeeze = new("squeeze");
            private static readonly Operator _squeezeDim = new("squeeze.dim");
            private static readonly Operator _expand = new("expand");
            private static readonly Operator _flatten = new("flatten.using_ints");
            private static readonly Operator _contiguous = new("contiguous");
            private static readonly Operator _clone = new("clone");
            private static readonly Operator _detach = new("detach");
            private static readonly Operator _indexSelect = new("index_select");
            private static readonly Operator _gather = new("gather");
            private static readonly Operator _scatter = new("scatter_.src");
            private static readonly Operator _maskedFill = new("masked_fill.Scalar");
            private static readonly Operator _toDevice = new("to.device");
            private static readonly Operator _toType = new("to.dtype");
            private static readonly Operator _copy = new("copy_");
            private static readonly Operator _zero = new("zero_");
            private static readonly Operator _fill = new("fill_.Scalar");

            public Tensor view(params long[] shape) => _view.Call(this, shape);

            public Tensor reshape(params long[] shape) => _reshape.Call(this, shape);

            public Tensor narrow(long dim, long start, long length) => _narrow.Call(this, dim, start, length);

            public Tensor slice(long dim, long start, long finish, long step) => _slice.Call(this, dim, start, finish, step);

            public Tensor[] chunk(long chunks, long dim = 0) => _chunk.CallMany(this, chunks, dim);

            public Tensor[] split(long[] sizes, long dim = 0) => _split.CallMany(this, sizes, dim);

            public Tensor transpose(long dim0, long dim1) => _transpose.Call(this, dim0, dim1);

            public Tensor t() => _t.Call(this);

            public Tensor permute(params long[] permutation) => _permute.Call(this, permutation);

            public Tensor unsqueeze(long dim) => _unsqueeze.Call(this, dim);

            public Tensor squeeze(long? dim = null) => dim is { } given ? _squeezeDim.Call(this, given) : _squeeze.Call(this);

            public Tensor expand(params long[] sizes) => _expand.Call(this, sizes);

            public Tensor flatten(long start_dim = 0, long end_dim = -1) => _flatten.Call(this, start_dim, end_dim);

            public Tensor contiguous() => _contiguous.Call(this);

            public Tensor clone() => _clone.Call(this);

            public Tensor detach() => _detach.Call(this);

            public Tensor index_select(long dim, Tensor index) => _indexSelect.Call(this, dim, index);

            public Tensor gather(long dim, Tensor index) => _gather.Call(this, dim, index);

            public Tensor scatter_(long dim, Tensor index, Tensor src) => _scatter.InPlace(this, dim, index, src);

            public Tensor masked_fill(Tensor mask, Scalar value) => _maskedFill.Call(this, mask, value);

            public Tensor copy_(Tensor source, bool nonBlocking = false) => _copy.InPlace(this, source, nonBlocking);

            public Tensor zero_() => _zero.InPlace(this);

            public Tensor fill_(Scalar value) => _fill.InPlace(this, value);

            public Tensor cpu() => to(CPU);

            public Tensor cuda(Device device = null, bool non_blocking = false) => to(device ?? CUDA, non_blocking: non_blocking);

            public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
                DisposeAfter(disposeAfter, _toDevice.Call(this, device, dtype, non_blocking, copy));

            public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
                DisposeAfter(disposeAfter, _toType.Call(this, type, non_blocking, copy));

            public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
                to(type, copy, disposeAfter, non_blocking);

            private Tensor DisposeAfter(bool wanted, Tensor result)
            {
                if (wanted)
                {
                    Dispose();
                }

                return result;
            }
        }
    }
}

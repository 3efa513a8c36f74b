using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>A handle to a tensor of libtorch: its life and its facts. What can be computed with it is in the files beside.</summary>
        public partial class Tensor : IDisposable
        {
            private static long _total;

            private IntPtr _handle;

            internal Tensor(IntPtr handle)
            {
                _handle = handle;
                Scope = DisposeScopeManager.OfThread.Register(this);
                Interlocked.Increment(ref _total);
            }

            /// <summary>Takes the native tensor and the place in a scope of another handle, which is left empty.</summary>
            private protected Tensor(Tensor other)
            {
                (_handle, other._handle) = (other.Handle, 0);
                (Scope, other.Scope) = (other.Scope, null);
                GC.SuppressFinalize(other);
                if (Scope is not null)
                {
                    Scope.Items.Remove(other);
                    Scope.Items.Add(this);
                }
            }

            ~Tensor() => Dispose(false);

            public static long TotalCount => Volatile.Read(ref _total);

            public IntPtr Handle => _handle != 0 ? _handle : throw new InvalidOperationException("Tensor invalid -- empty handle.");

            public bool IsInvalid => _handle == 0;

            public unsafe long[] shape
            {
                get
                {
                    var sizes = new long[NativeMethods.shim_tensor_dimensions(Handle)];
                    fixed (long* pointer = sizes)
                    {
                        NativeMethods.shim_tensor_sizes(Handle, pointer);
                    }

                    return sizes;
                }
            }

            public long ndim => dim();

            public ScalarType dtype => (ScalarType)NativeMethods.shim_tensor_type(Handle);

            public Device device
            {
                get
                {
                    int type = NativeMethods.shim_tensor_device(Handle, out int index);
                    return new Device((DeviceType)type, index);
                }
            }

            public DeviceType device_type => (DeviceType)NativeMethods.shim_tensor_device(Handle, out int _);

            public bool requires_grad
            {
                get => NativeMethods.shim_requires_grad(Handle) != 0;
                set => NativeMethods.Check(NativeMethods.shim_set_requires_grad(Handle, value ? 1 : 0));
            }

            public bool is_leaf => NativeMethods.shim_is_leaf(Handle) != 0;

            // The gradient belongs to the tensor: a scope must not take it away.
            public Tensor grad
            {
                get
                {
                    NativeMethods.Check(NativeMethods.shim_grad(Handle, out IntPtr gradient));
                    return gradient == 0 ? null : new Tensor(gradient);
                }
                set => NativeMethods.Check(NativeMethods.shim_set_grad(Handle, value?.Handle ?? 0));
            }

            /// <summary>Gets the memory of a contiguous tensor on the CPU.</summary>
            public unsafe Span<byte> bytes
            {
                get
                {
                    if (!is_contiguous() || device_type != DeviceType.CPU)
                    {
                        throw new NotSupportedException("Bytes of a tensor that is not contiguous on the CPU are not supported by the stand-in.");
                    }

                    NativeMethods.Check(NativeMethods.shim_tensor_data(Handle, out IntPtr data));
                    return new Span<byte>((void*)data, checked((int)(numel() * element_size())));
                }
                set => value.CopyTo(bytes);
            }

            internal DisposeScope Scope { get; set; }

            public long dim() => NativeMethods.shim_tensor_dimensions(Handle);

            public long numel() => NativeMethods.shim_tensor_count(Handle);

            public long[] size() => shape;

            public long size(int dim) => shape[dim < 0 ? dim + (int)this.dim() : dim];

            public long element_size() => dtype switch
            {
                ScalarType.Float64 or ScalarType.Int64 => 8,
                ScalarType.Float32 or ScalarType.Int32 => 4,
                ScalarType.Float16 or ScalarType.Int16 => 2,
                _ => 1,
            };

            public bool is_contiguous() => NativeMethods.shim_tensor_contiguous(Handle) != 0;

            public Tensor requires_grad_(bool requires_grad = true)
            {
                this.requires_grad = requires_grad;
                return this;
            }

            public Utils.TensorAccessor<T> data<T>()
                where T : unmanaged
            {
                if (Utils.TensorAccessor<T>.Type != dtype)
                {
                    throw new ArgumentException($"Unable to cast tensor of type '{dtype}' to {typeof(T).Name}.");
                }

                if (device_type == DeviceType.CPU && is_contiguous())
                {
                    return new Utils.TensorAccessor<T>(this, isCopy: false);
                }

                using Tensor near = cpu();
                return new Utils.TensorAccessor<T>(near.contiguous(), isCopy: true);
            }

            public T item<T>()
                where T : unmanaged
            {
                if (numel() != 1)
                {
                    throw new ArgumentException($"Number of elements in the tensor must be 1; it is {numel()}.");
                }

                using Utils.TensorAccessor<T> accessor = data<T>();
                return accessor[0];
            }

            public Tensor MoveToOuterDisposeScope()
            {
                Scope?.MoveTo(Scope.Outer, this);
                return this;
            }

            public Tensor MoveToOtherDisposeScope(DisposeScope other)
            {
                Scope?.MoveTo(other, this);
                return this;
            }

            public Tensor DetachFromDisposeScope()
            {
                Scope?.MoveTo(null, this);
                return this;
            }

            public override string ToString() =>
                $"[{string.Join("x", shape)}], type = {dtype}, device = {device}";

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            internal void DisposeByScope()
            {
                if (_handle != 0)
                {
                    DisposeScopeManager.OfThread.Disposing(this);
                    Release();
                    GC.SuppressFinalize(this);
                }
            }

            protected virtual void Dispose(bool disposing)
            {
                if (_handle == 0)
                {
                    return;
                }

                if (disposing)
                {
                    DisposeScopeManager.OfThread.Disposing(this);
                    Scope?.Items.Remove(this);
                    Scope = null;
                }

                Release();
            }

            /// <summary>Takes over the native tensor of another handle, which is left empty.</summary>
            internal void Adopt(Tensor other)
            {
                (_handle, other._handle) = (other._handle, _handle);
                other.Dispose();
            }

            private void Release()
            {
                NativeMethods.shim_tensor_delete(_handle);
                _handle = 0;
                Interlocked.Decrement(ref _total);
            }
        }
    }
}

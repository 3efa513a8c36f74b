using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public class Generator : IDisposable
        {
            private static readonly Lazy<Generator> _default = new(() =>
            {
                NativeMethods.Check(NativeMethods.shim_generator_default(out IntPtr handle));
                return new Generator(handle, CPU);
            });

            private IntPtr _handle;

            public Generator(ulong seed = 0, Device device = null)
            {
                this.device = device ?? CPU;

                // As in the original, which draws on the CPU whatever device it is asked for.
                NativeMethods.Check(NativeMethods.shim_generator_new(seed, (int)CPU.type, CPU.index, out _handle));
            }

            private Generator(IntPtr handle, Device device) => (_handle, this.device) = (handle, device);

            ~Generator() => Dispose(false);

            public static Generator Default => _default.Value;

            public Device device { get; private set; }

            public IntPtr Handle => _handle != 0 ? _handle : throw new ObjectDisposedException(nameof(Generator));

            public Generator manual_seed(long seed)
            {
                NativeMethods.Check(NativeMethods.shim_generator_seed(Handle, (ulong)seed));
                return this;
            }

            public long initial_seed() => (long)NativeMethods.shim_generator_current(Handle);

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (_handle != 0)
                {
                    NativeMethods.shim_generator_delete(_handle);
                    _handle = 0;
                }
            }
        }
    }
}

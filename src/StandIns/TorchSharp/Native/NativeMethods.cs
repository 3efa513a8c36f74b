using System;
using System.Runtime.InteropServices;

namespace TorchSharp
{
    /// <summary>The functions of the shim. Those that return an int give 0 for success; the message is in <see cref="shim_error"/>.</summary>
    internal static unsafe partial class NativeMethods
    {
        private const string Library = "TorchShim";

        static NativeMethods() => ThreadPools.SetDefaults();

        [LibraryImport(Library)] internal static partial IntPtr shim_error();
        [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial int shim_find(string name, string overload, out IntPtr handle);
        [LibraryImport(Library)] internal static partial int shim_call(IntPtr op, Argument* arguments, int count, IntPtr* results, int room, out int produced);

        [LibraryImport(Library)] internal static partial int shim_tensor_new(void* data, long bytes, long* shape, int dimensions, int type, out IntPtr result);
        [LibraryImport(Library)] internal static partial void shim_tensor_delete(IntPtr tensor);
        [LibraryImport(Library)] internal static partial long shim_tensor_dimensions(IntPtr tensor);
        [LibraryImport(Library)] internal static partial void shim_tensor_sizes(IntPtr tensor, long* sizes);
        [LibraryImport(Library)] internal static partial long shim_tensor_count(IntPtr tensor);
        [LibraryImport(Library)] internal static partial int shim_tensor_type(IntPtr tensor);
        [LibraryImport(Library)] internal static partial int shim_tensor_device(IntPtr tensor, out int index);
        [LibraryImport(Library)] internal static partial int shim_tensor_contiguous(IntPtr tensor);
        [LibraryImport(Library)] internal static partial int shim_tensor_data(IntPtr tensor, out IntPtr data);

        [LibraryImport(Library)] internal static partial int shim_generator_new(ulong seed, int type, int index, out IntPtr result);
        [LibraryImport(Library)] internal static partial int shim_generator_default(out IntPtr result);
        [LibraryImport(Library)] internal static partial int shim_generator_seed(IntPtr generator, ulong seed);
        [LibraryImport(Library)] internal static partial ulong shim_generator_current(IntPtr generator);
        [LibraryImport(Library)] internal static partial void shim_generator_delete(IntPtr generator);

        [LibraryImport(Library)] internal static partial int shim_cuda_devices();
        [LibraryImport(Library)] internal static partial int shim_cuda_synchronize(int index);
        [LibraryImport(Library)] internal static partial int shim_threads();
        [LibraryImport(Library)] internal static partial int shim_set_threads(int count);

        [LibraryImport(Library)] internal static partial int shim_requires_grad(IntPtr tensor);
        [LibraryImport(Library)] internal static partial int shim_set_requires_grad(IntPtr tensor, int value);
        [LibraryImport(Library)] internal static partial int shim_is_leaf(IntPtr tensor);
        [LibraryImport(Library)] internal static partial int shim_grad(IntPtr tensor, out IntPtr result);
        [LibraryImport(Library)] internal static partial int shim_set_grad(IntPtr tensor, IntPtr gradient);
        [LibraryImport(Library)] internal static partial int shim_backward(IntPtr* roots, int count, IntPtr* gradients, int given, int retain, int create, IntPtr* inputs, int wanted);
        [LibraryImport(Library)] internal static partial int shim_autograd(IntPtr* outputs, int count, IntPtr* inputs, int wanted, IntPtr* gradients, int given, int retain, int create, int unused, IntPtr* results);
        [LibraryImport(Library)] internal static partial int shim_grad_enabled();
        [LibraryImport(Library)] internal static partial void shim_set_grad_enabled(int enabled);

        /// <summary>Throws what the shim remembers when a call did not succeed.</summary>
        internal static void Check(int status)
        {
            if (status != 0)
            {
                throw new ExternalException(Marshal.PtrToStringUTF8(shim_error()));
            }
        }
    }
}

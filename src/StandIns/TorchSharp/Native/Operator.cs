using System;
using System.Runtime.CompilerServices;

namespace TorchSharp
{
    /// <summary>One operator of libtorch, found by name on first use; arguments left out take its own defaults.</summary>
    internal sealed unsafe class Operator
    {
        private const int MostTensors = 4096;

        private readonly string _name;
        private IntPtr _handle;

        /// <param name="name">As libtorch's schemas write it without the namespace: <c>add.Tensor</c>, <c>exp</c>.</param>
        internal Operator(string name) => _name = name;

        internal torch.Tensor Call(params ReadOnlySpan<Value> values)
        {
            IntPtr result;
            Run(values, &result, 1);
            return new torch.Tensor(result);
        }

        /// <summary>Runs an operator that changes <paramref name="self"/>, its first argument, in place.</summary>
        internal torch.Tensor InPlace(torch.Tensor self, params ReadOnlySpan<Value> rest)
        {
            var all = new ValueBuffer();
            Span<Value> values = ((Span<Value>)all)[..(rest.Length + 1)];
            values[0] = self;
            rest.CopyTo(values[1..]);
            IntPtr result;
            Run(values, &result, 1);
            NativeMethods.shim_tensor_delete(result);
            return self;
        }

        internal torch.Tensor[] CallMany(params ReadOnlySpan<Value> values)
        {
            IntPtr* results = stackalloc IntPtr[MostTensors];
            int produced = Run(values, results, MostTensors);
            var tensors = new torch.Tensor[produced];
            for (int i = 0; i < produced; i++)
            {
                tensors[i] = new torch.Tensor(results[i]);
            }

            return tensors;
        }

        // Threads that come first at the same time each find it; none may see the field while a call below is writing it.
        private IntPtr Find()
        {
            IntPtr known = _handle;
            if (known != 0)
            {
                return known;
            }

            int dot = _name.IndexOf('.');
            (string name, string overload) = dot < 0 ? (_name, "") : (_name[..dot], _name[(dot + 1)..]);
            NativeMethods.Check(NativeMethods.shim_find("aten::" + name, overload, out IntPtr found));
            _handle = found;
            return found;
        }

        private int Run(ReadOnlySpan<Value> values, IntPtr* results, int room)
        {
            IntPtr handle = Find();
            int listed = 0;
            foreach (ref readonly Value value in values)
            {
                listed += (int)value.Count * (value.Reference is Array ? 1 : 0);
            }

            Argument* arguments = stackalloc Argument[values.Length];
            long* lists = stackalloc long[listed];
            for (int i = 0; i < values.Length; i++)
            {
                arguments[i] = new Argument { Tag = values[i].Tag, Value = values[i].Bits, Count = values[i].Count };
                switch (values[i].Reference)
                {
                    case long[] numbers:
                        numbers.CopyTo(new Span<long>(lists, numbers.Length));
                        arguments[i].Value = (long)lists;
                        lists += numbers.Length;
                        break;
                    case torch.Tensor[] tensors:
                        arguments[i].Value = (long)lists;
                        foreach (torch.Tensor tensor in tensors)
                        {
                            *lists++ = tensor.Handle;
                        }

                        break;
                }
            }

            int status = NativeMethods.shim_call(handle, arguments, values.Length, results, room, out int produced);
            KeepAlive(values);
            NativeMethods.Check(status);
            return produced;
        }

        // The handles above are only numbers to the garbage collector: their owners must outlive the call.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void KeepAlive(ReadOnlySpan<Value> values)
        {
            foreach (ref readonly Value value in values)
            {
                GC.KeepAlive(value.Reference);
            }
        }

        [InlineArray(12)]
        private struct ValueBuffer
        {
            private Value _first;
        }
    }
}

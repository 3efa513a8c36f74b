using System;
using System.Collections.Generic;
using System.Linq;

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            public void backward() => backward(grad_tensors: null);

            public void backward(IList<Tensor> grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor> inputs = null) =>
                autograd.Run([this], grad_tensors, retain_graph, create_graph, inputs);
        }

        public static class autograd
        {
            public static unsafe IList<Tensor> grad(
                IList<Tensor> outputs,
                IList<Tensor> inputs,
                IList<Tensor> grad_outputs = null,
                bool retain_graph = false,
                bool create_graph = false,
                bool allow_unused = false)
            {
                IntPtr[] from = Handles(outputs), to = Handles(inputs), given = Handles(grad_outputs);
                var results = new IntPtr[to.Length];
                fixed (IntPtr* fromPointer = from, toPointer = to, givenPointer = given, resultPointer = results)
                {
                    int status = NativeMethods.shim_autograd(
                        fromPointer, from.Length, toPointer, to.Length, givenPointer, given.Length,
                        retain_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, resultPointer);
                    GC.KeepAlive((outputs, inputs, grad_outputs));
                    NativeMethods.Check(status);
                }

                return [.. results.Select(r => r == 0 ? null : new Tensor(r))];
            }

            internal static unsafe void Run(IList<Tensor> roots, IList<Tensor> gradients, bool retain, bool create, IList<Tensor> inputs)
            {
                IntPtr[] from = Handles(roots), given = Handles(gradients), to = Handles(inputs);
                fixed (IntPtr* fromPointer = from, givenPointer = given, toPointer = to)
                {
                    int status = NativeMethods.shim_backward(
                        fromPointer, from.Length, givenPointer, given.Length, retain ? 1 : 0, create ? 1 : 0, toPointer, to.Length);
                    GC.KeepAlive((roots, gradients, inputs));
                    NativeMethods.Check(status);
                }
            }

            private static IntPtr[] Handles(IList<Tensor> tensors) => tensors is null ? [] : [.. tensors.Select(t => t?.Handle ?? 0)];
        }
    }
}

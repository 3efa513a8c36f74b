using System;
using TorchSharp.Modules;

namespace TorchSharp.Modules
{
    public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal Linear(long inputs, long outputs, bool hasBias, torch.Device device, torch.ScalarType? dtype)
            : base(nameof(Linear))
        {
            weight = Uniform([outputs, inputs], inputs, device, dtype);
            register_parameter("weight", weight);
            if (hasBias)
            {
                bias = Uniform([outputs], inputs, device, dtype);
                register_parameter("bias", bias);
            }
        }

        public Parameter weight { get; set; }

        public Parameter bias { get; set; }

        public override torch.Tensor forward(torch.Tensor tensor) => torch.nn.functional.linear(tensor, weight, bias);

        // The official default: Kaiming uniform with a = √5, which is ±1/√inputs for weight and bias alike.
        private static Parameter Uniform(long[] shape, long inputs, torch.Device device, torch.ScalarType? dtype)
        {
            double bound = 1 / Math.Sqrt(inputs);
            return new Parameter(torch.empty(shape, dtype, device).uniform_(-bound, bound)).Kept();
        }
    }
}

namespace TorchSharp
{
    internal static class Keeping
    {
        /// <summary>A built-in module made inside a scope outlives it.</summary>
        internal static T Kept<T>(this T tensor)
            where T : torch.Tensor
        {
            tensor.DetachFromDisposeScope();
            return tensor;
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device device = null, ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);

            public static Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }
}

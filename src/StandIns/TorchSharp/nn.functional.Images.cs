using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Functions of images, (N, C, H, W).</summary>
            public static partial class functional
            {
                private static readonly Operator _conv2d = new("conv2d");
                private static readonly Operator _convTranspose2d = new("conv_transpose2d.input");
                private static readonly Operator _groupNorm = new("group_norm");
                private static readonly Operator _avgPool2d = new("avg_pool2d");
                private static readonly Operator _upsampleNearest2d = new("upsample_nearest2d.vec");

                public static Tensor conv2d(
                    Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] dilation = null, long groups = 1) =>
                    _conv2d.Call(input, weight, bias, strides ?? [1, 1], padding ?? [0, 0], dilation ?? [1, 1], groups);

                public static Tensor conv_transpose2d(
                    Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] output_padding = null,
                    long[] dilation = null, long groups = 1) =>
                    _convTranspose2d.Call(
                        input, weight, bias, strides ?? [1, 1], padding ?? [0, 0], output_padding ?? [0, 0], groups, dilation ?? [1, 1]);

                public static Tensor group_norm(Tensor input, long num_groups, Tensor weight = null, Tensor bias = null, double eps = 1e-05) =>
                    _groupNorm.Call(input, num_groups, weight, bias, eps);

                public static Tensor avg_pool2d(
                    Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true,
                    long? divisor_override = null) =>
                    _avgPool2d.Call(
                        input, new[] { kernel_size, kernel_size }, new[] { stride ?? kernel_size, stride ?? kernel_size }, new[] { padding, padding },
                        ceil_mode, count_include_pad, divisor_override is { } given ? given : Value.None);

                public static Tensor upsample_nearest2d(Tensor input, long[] outputSizes = null, double[] scaleFactors = null) =>
                    scaleFactors is null
                        ? _upsampleNearest2d.Call(input, outputSizes, Value.None)
                        : throw new NotSupportedException("Scale factors of upsample_nearest2d are not supported by the stand-in.");
            }
        }
    }
}

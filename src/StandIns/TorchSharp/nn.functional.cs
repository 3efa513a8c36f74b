using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public enum Reduction : long
            {
                None = 0,
                Mean = 1,
                Sum = 2,
            }

            public static partial class functional
            {
                private static readonly Operator _linear = new("linear");
                private static readonly Operator _batchNorm = new("batch_norm");
                private static readonly Operator _layerNorm = new("layer_norm");
                private static readonly Operator _dropout = new("dropout");
                private static readonly Operator _leakyRelu = new("leaky_relu");
                private static readonly Operator _softplus = new("softplus");
                private static readonly Operator _crossEntropy = new("cross_entropy_loss");
                private static readonly Operator _binaryCrossEntropy = new("binary_cross_entropy_with_logits");
                private static readonly Operator _meanSquared = new("mse_loss");

                public static Tensor linear(Tensor input, Tensor weights, Tensor bias = null) => _linear.Call(input, weights, bias);

                public static Tensor batch_norm(
                    Tensor input, Tensor running_mean, Tensor running_var, Tensor weight = null, Tensor bias = null,
                    bool training = false, double momentum = 0.1, double eps = 1e-05) =>
                    _batchNorm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, false);

                public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor weight = null, Tensor bias = null, double eps = 1e-05) =>
                    _layerNorm.Call(input, normalized_shape, weight, bias, eps);

                public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                    _dropout.Call(OutOfPlace(input, inplace), p, training);

                public static Tensor relu(Tensor x, bool inplace = false) => OutOfPlace(x, inplace).relu();

                public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                    _leakyRelu.Call(OutOfPlace(input, inplace), negative_slope);

                public static Tensor tanh(Tensor x, bool inplace = false) => OutOfPlace(x, inplace).tanh();

                public static Tensor sigmoid(Tensor x) => x.sigmoid();

                public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

                public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);

                public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => _softplus.Call(x, beta, threshold);

                public static Tensor cross_entropy(
                    Tensor input, Tensor target, Tensor weight = null, long ignore_index = -100,
                    Reduction reduction = Reduction.Mean, double label_smoothing = 0) =>
                    _crossEntropy.Call(input, target, weight, (long)reduction, ignore_index, label_smoothing);

                public static Tensor binary_cross_entropy_with_logits(
                    Tensor input, Tensor target, Tensor weight = null, Reduction reduction = Reduction.Mean, Tensor pos_weights = null) =>
                    _binaryCrossEntropy.Call(input, target, weight, pos_weights, (long)reduction);

                public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                    _meanSquared.Call(input, target, (long)reduction);

                private static Tensor OutOfPlace(Tensor input, bool inplace) =>
                    inplace ? throw new NotSupportedException("Functions in place are not supported by the stand-in.") : input;
            }
        }
    }
}

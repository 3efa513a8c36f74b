namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>Products, sums and what else makes fewer elements of many; random fills.</summary>
        public partial class Tensor
        {
            private static readonly Operator _mm = new("mm");
            private static readonly Operator _addmmInPlace = new("addmm_");
            private static readonly Operator _matmul = new("matmul");
            private static readonly Operator _sum = new("sum");
            private static readonly Operator _sumDims = new("sum.dim_IntList");
            private static readonly Operator _mean = new("mean");
            private static readonly Operator _meanDims = new("mean.dim");
            private static readonly Operator _std = new("std");
            private static readonly Operator _normDims = new("norm.ScalarOpt_dim");
            private static readonly Operator _norm = new("norm.Scalar");
            private static readonly Operator _max = new("max");
            private static readonly Operator _min = new("min");
            private static readonly Operator _argmax = new("argmax");
            private static readonly Operator _cumsum = new("cumsum");
            private static readonly Operator _softmax = new("softmax.int");
            private static readonly Operator _logSoftmax = new("log_softmax.int");
            private static readonly Operator _clamp = new("clamp");
            private static readonly Operator _clampInPlace = new("clamp_");
            private static readonly Operator _normalInPlace = new("normal_");
            private static readonly Operator _uniformInPlace = new("uniform_");
            private static readonly Operator _exponentialInPlace = new("exponential_");
            private static readonly Operator _bernoulliInPlace = new("bernoulli_.float");

            public Tensor mm(Tensor target) => _mm.Call(this, target);

            public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
                _addmmInPlace.InPlace(this, mat1, mat2, (Scalar)beta, (Scalar)alpha);

            public Tensor matmul(Tensor target) => _matmul.Call(this, target);

            public Tensor sum(ScalarType? type = null) => _sum.Call(this, type);

            public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => _sumDims.Call(this, new[] { dim }, keepdim, type);

            public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => _sumDims.Call(this, dim, keepdim, type);

            public Tensor mean() => _mean.Call(this);

            public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
                _meanDims.Call(this, dimensions, keepdim, type);

            public Tensor std(bool unbiased = true) => _std.Call(this, unbiased);

            public Tensor norm(float p = 2) => _norm.Call(this, (Scalar)p);

            public Tensor norm(int dim, bool keepdim = false, float p = 2) => _normDims.Call(this, (Scalar)p, new long[] { dim }, keepdim);

            public Tensor max() => _max.Call(this);

            public Tensor min() => _min.Call(this);

            public Tensor argmax() => _argmax.Call(this);

            public Tensor argmax(long dim, bool keepdim = false) => _argmax.Call(this, dim, keepdim);

            public Tensor cumsum(long dim, ScalarType? type = null) => _cumsum.Call(this, dim, type);

            public Tensor softmax(long dim, ScalarType? dtype = null) => _softmax.Call(this, dim, dtype);

            public Tensor log_softmax(long dim, ScalarType? dtype = null) => _logSoftmax.Call(this, dim, dtype);

            public Tensor clamp(Scalar min = null, Scalar max = null) => _clamp.Call(this, min, max);

            public Tensor clamp_(Scalar min = null, Scalar max = null) => _clampInPlace.InPlace(this, min, max);

            public Tensor normal_(double mean = 0, double std = 1, Generator generator = null) => _normalInPlace.InPlace(this, mean, std, generator);

            public Tensor uniform_(double from, double to, Generator generator = null) => _uniformInPlace.InPlace(this, from, to, generator);

            public Tensor exponential_(double lambda = 1, Generator generator = null) => _exponentialInPlace.InPlace(this, lambda, generator);

            public Tensor bernoulli_(double p = 0.5, Generator generator = null) => _bernoulliInPlace.InPlace(this, p, generator);

            public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false)
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor near = (this - target).abs().le(target.abs() * rtol + atol);
                return near.all().item<bool>();
            }
        }
    }
}

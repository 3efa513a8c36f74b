namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>Functions of one tensor, element by element.</summary>
        public partial class Tensor
        {
            private static readonly Operator _abs = new("abs");
            private static readonly Operator _neg = new("neg");
            private static readonly Operator _exp = new("exp");
            private static readonly Operator _log = new("log");
            private static readonly Operator _sqrt = new("sqrt");
            private static readonly Operator _rsqrt = new("rsqrt");
            private static readonly Operator _square = new("square");
            private static readonly Operator _sign = new("sign");
            private static readonly Operator _tanh = new("tanh");
            private static readonly Operator _sigmoid = new("sigmoid");
            private static readonly Operator _relu = new("relu");
            private static readonly Operator _reciprocal = new("reciprocal");
            private static readonly Operator _isnan = new("isnan");
            private static readonly Operator _isfinite = new("isfinite");
            private static readonly Operator _logical_not = new("logical_not");
            private static readonly Operator _log1p = new("log1p");
            private static readonly Operator _expm1 = new("expm1");
            private static readonly Operator _erf = new("erf");
            private static readonly Operator _erfinv = new("erfinv");
            private static readonly Operator _floor = new("floor");
            private static readonly Operator _all = new("all");
            private static readonly Operator _any = new("any");
            private static readonly Operator _alias = new("alias");
            private static readonly Operator _negInPlace = new("neg_");
            private static readonly Operator _expInPlace = new("exp_");
            private static readonly Operator _logInPlace = new("log_");
            private static readonly Operator _sqrtInPlace = new("sqrt_");
            private static readonly Operator _tanhInPlace = new("tanh_");

            public Tensor abs() => _abs.Call(this);

            public Tensor neg() => _neg.Call(this);

            public Tensor exp() => _exp.Call(this);

            public Tensor log() => _log.Call(this);

            public Tensor sqrt() => _sqrt.Call(this);

            public Tensor rsqrt() => _rsqrt.Call(this);

            public Tensor square() => _square.Call(this);

            public Tensor sign() => _sign.Call(this);

            public Tensor tanh() => _tanh.Call(this);

            public Tensor sigmoid() => _sigmoid.Call(this);

            public Tensor relu() => _relu.Call(this);

            public Tensor reciprocal() => _reciprocal.Call(this);

            public Tensor isnan() => _isnan.Call(this);

            public Tensor isfinite() => _isfinite.Call(this);

            public Tensor logical_not() => _logical_not.Call(this);

            public Tensor log1p() => _log1p.Call(this);

            public Tensor expm1() => _expm1.Call(this);

            public Tensor erf() => _erf.Call(this);

            public Tensor erfinv() => _erfinv.Call(this);

            public Tensor floor() => _floor.Call(this);

            public Tensor all() => _all.Call(this);

            public Tensor any() => _any.Call(this);

            public Tensor alias() => _alias.Call(this);

            public Tensor neg_() => _negInPlace.InPlace(this);

            public Tensor exp_() => _expInPlace.InPlace(this);

            public Tensor log_() => _logInPlace.InPlace(this);

            public Tensor sqrt_() => _sqrtInPlace.InPlace(this);

            public Tensor tanh_() => _tanhInPlace.InPlace(this);
        }
    }
}

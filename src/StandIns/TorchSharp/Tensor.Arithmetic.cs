namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>Arithmetic and comparison, with tensors and with numbers.</summary>
        public partial class Tensor
        {
            private static readonly Operator _add = new("add.Tensor");
            private static readonly Operator _addScalar = new("add.Scalar");
            private static readonly Operator _addInPlace = new("add_.Tensor");
            private static readonly Operator _addScalarInPlace = new("add_.Scalar");
            private static readonly Operator _sub = new("sub.Tensor");
            private static readonly Operator _subScalar = new("sub.Scalar");
            private static readonly Operator _subInPlace = new("sub_.Tensor");
            private static readonly Operator _subScalarInPlace = new("sub_.Scalar");
            private static readonly Operator _mul = new("mul.Tensor");
            private static readonly Operator _mulScalar = new("mul.Scalar");
            private static readonly Operator _mulInPlace = new("mul_.Tensor");
            private static readonly Operator _mulScalarInPlace = new("mul_.Scalar");
            private static readonly Operator _div = new("div.Tensor");
            private static readonly Operator _divScalar = new("div.Scalar");
            private static readonly Operator _divInPlace = new("div_.Tensor");
            private static readonly Operator _divScalarInPlace = new("div_.Scalar");
            private static readonly Operator _eq = new("eq.Tensor");
            private static readonly Operator _eqScalar = new("eq.Scalar");
            private static readonly Operator _ne = new("ne.Tensor");
            private static readonly Operator _neScalar = new("ne.Scalar");
            private static readonly Operator _lt = new("lt.Tensor");
            private static readonly Operator _ltScalar = new("lt.Scalar");
            private static readonly Operator _le = new("le.Tensor");
            private static readonly Operator _leScalar = new("le.Scalar");
            private static readonly Operator _gt = new("gt.Tensor");
            private static readonly Operator _gtScalar = new("gt.Scalar");
            private static readonly Operator _ge = new("ge.Tensor");
            private static readonly Operator _geScalar = new("ge.Scalar");
            private static readonly Operator _rsub = new("rsub.Scalar");
            private static readonly Operator _pow = new("pow.Tensor_Scalar");
            private static readonly Operator _maximum = new("maximum");
            private static readonly Operator _minimum = new("minimum");
            private static readonly Operator _rightShift = new("bitwise_right_shift.Tensor");
            private static readonly Operator _andInPlace = new("bitwise_and_.Tensor");
            private static readonly Operator _xorInPlace = new("bitwise_xor_.Tensor");
            private static readonly Operator _addcmulInPlace = new("addcmul_");
            private static readonly Operator _addcdivInPlace = new("addcdiv_");

            public Tensor add(Tensor target) => _add.Call(this, target);

            public Tensor add(Scalar scalar) => _addScalar.Call(this, scalar);

            public Tensor add_(Tensor target) => _addInPlace.InPlace(this, target);

            public Tensor add_(Scalar scalar) => _addScalarInPlace.InPlace(this, scalar);

            public Tensor sub(Tensor target) => _sub.Call(this, target);

            public Tensor sub(Scalar target) => _subScalar.Call(this, target);

            public Tensor sub_(Tensor target) => _subInPlace.InPlace(this, target);

            public Tensor sub_(Scalar target) => _subScalarInPlace.InPlace(this, target);

            public Tensor mul(Tensor target) => _mul.Call(this, target);

            public Tensor mul(Scalar target) => _mulScalar.Call(this, target);

            public Tensor mul_(Tensor target) => _mulInPlace.InPlace(this, target);

            public Tensor mul_(Scalar target) => _mulScalarInPlace.InPlace(this, target);

            public Tensor add_(Tensor target, Scalar alpha) => _addInPlace.InPlace(this, target, alpha);

            public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => _addcmulInPlace.InPlace(this, tensor1, tensor2, value);

            public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => _addcdivInPlace.InPlace(this, tensor1, tensor2, value);

            public Tensor pow(Scalar exponent) => _pow.Call(this, exponent);

            public Tensor maximum(Tensor other) => _maximum.Call(this, other);

            public Tensor minimum(Tensor other) => _minimum.Call(this, other);

            public Tensor bitwise_right_shift(Tensor other) => _rightShift.Call(this, other);

            public Tensor bitwise_and_(Tensor other) => _andInPlace.InPlace(this, other);

            public Tensor bitwise_xor_(Tensor other) => _xorInPlace.InPlace(this, other);

            public Tensor eq(Tensor target) => _eq.Call(this, target);

            public Tensor eq(Scalar target) => _eqScalar.Call(this, target);

            public Tensor ne(Tensor target) => _ne.Call(this, target);

            public Tensor ne(Scalar target) => _neScalar.Call(this, target);

            public Tensor lt(Tensor target) => _lt.Call(this, target);

            public Tensor lt(Scalar target) => _ltScalar.Call(this, target);

            public Tensor le(Tensor target) => _le.Call(this, target);

            public Tensor le(Scalar target) => _leScalar.Call(this, target);

            public Tensor gt(Tensor target) => _gt.Call(this, target);

            public Tensor gt(Scalar target) => _gtScalar.Call(this, target);

            public Tensor ge(Tensor target) => _ge.Call(this, target);

            public Tensor ge(Scalar target) => _geScalar.Call(this, target);

            public static Tensor operator +(Tensor left, Tensor right) => _add.Call(left, right);

            public static Tensor operator +(Tensor left, Scalar right) => _addScalar.Call(left, (Scalar)right);

            public static Tensor operator +(Tensor left, double right) => _addScalar.Call(left, (Scalar)right);

            public static Tensor operator +(Tensor left, float right) => _addScalar.Call(left, (Scalar)right);

            public static Tensor operator +(Tensor left, long right) => _addScalar.Call(left, (Scalar)right);

            public static Tensor operator +(Tensor left, int right) => _addScalar.Call(left, (Scalar)right);

            public static Tensor operator +(Scalar left, Tensor right) => _addScalar.Call(right, (Scalar)left);

            public static Tensor operator +(double left, Tensor right) => _addScalar.Call(right, (Scalar)left);

            public static Tensor operator +(float left, Tensor right) => _addScalar.Call(right, (Scalar)left);

            public static Tensor operator +(long left, Tensor right) => _addScalar.Call(right, (Scalar)left);

            public static Tensor operator +(int left, Tensor right) => _addScalar.Call(right, (Scalar)left);

            public static Tensor operator -(Tensor left, Tensor right) => _sub.Call(left, right);

            public static Tensor operator -(Tensor left, Scalar right) => _subScalar.Call(left, (Scalar)right);

            public static Tensor operator -(Tensor left, double right) => _subScalar.Call(left, (Scalar)right);

            public static Tensor operator -(Tensor left, float right) => _subScalar.Call(left, (Scalar)right);

            public static Tensor operator -(Tensor left, long right) => _subScalar.Call(left, (Scalar)right);

            public static Tensor operator -(Tensor left, int right) => _subScalar.Call(left, (Scalar)right);

            public static Tensor operator -(Scalar left, Tensor right) => _rsub.Call(right, (Scalar)left);

            public static Tensor operator -(double left, Tensor right) => _rsub.Call(right, (Scalar)left);

            public static Tensor operator -(float left, Tensor right) => _rsub.Call(right, (Scalar)left);

            public static Tensor operator -(long left, Tensor right) => _rsub.Call(right, (Scalar)left);

            public static Tensor operator -(int left, Tensor right) => _rsub.Call(right, (Scalar)left);

            public static Tensor operator *(Tensor left, Tensor right) => _mul.Call(left, right);

            public static Tensor operator *(Tensor left, Scalar right) => _mulScalar.Call(left, (Scalar)right);

            public static Tensor operator *(Tensor left, double right) => _mulScalar.Call(left, (Scalar)right);

            public static Tensor operator *(Tensor left, float right) => _mulScalar.Call(left, (Scalar)right);

            public static Tensor operator *(Tensor left, long right) => _mulScalar.Call(left, (Scalar)right);

            public static Tensor operator *(Tensor left, int right) => _mulScalar.Call(left, (Scalar)right);

            public static Tensor operator *(Scalar left, Tensor right) => _mulScalar.Call(right, (Scalar)left);

            public static Tensor operator *(double left, Tensor right) => _mulScalar.Call(right, (Scalar)left);

            public static Tensor operator *(float left, Tensor right) => _mulScalar.Call(right, (Scalar)left);

            public static Tensor operator *(long left, Tensor right) => _mulScalar.Call(right, (Scalar)left);

            public static Tensor operator *(int left, Tensor right) => _mulScalar.Call(right, (Scalar)left);

            public static Tensor operator /(Tensor left, Tensor right) => _div.Call(left, right);

            public static Tensor operator /(Tensor left, Scalar right) => _divScalar.Call(left, (Scalar)right);

            public static Tensor operator /(Tensor left, double right) => _divScalar.Call(left, (Scalar)right);

            public static Tensor operator /(Tensor left, float right) => _divScalar.Call(left, (Scalar)right);

            public static Tensor operator /(Tensor left, long right) => _divScalar.Call(left, (Scalar)right);

            public static Tensor operator /(Tensor left, int right) => _divScalar.Call(left, (Scalar)right);

            public static Tensor operator /(Scalar left, Tensor right) => _mulScalar.Call(_reciprocal.Call(right), (Scalar)left);

            public static Tensor operator /(double left, Tensor right) => _mulScalar.Call(_reciprocal.Call(right), (Scalar)left);

            public static Tensor operator /(float left, Tensor right) => _mulScalar.Call(_reciprocal.Call(right), (Scalar)left);

            public static Tensor operator /(long left, Tensor right) => _mulScalar.Call(_reciprocal.Call(right), (Scalar)left);

            public static Tensor operator /(int left, Tensor right) => _mulScalar.Call(_reciprocal.Call(right), (Scalar)left);

            public static Tensor operator -(Tensor tensor) => _neg.Call(tensor);

            public static Tensor operator <(Tensor left, Tensor right) => _lt.Call(left, right);

            public static Tensor operator <(Tensor left, Scalar right) => _ltScalar.Call(left, right);

            public static Tensor operator <=(Tensor left, Tensor right) => _le.Call(left, right);

            public static Tensor operator <=(Tensor left, Scalar right) => _leScalar.Call(left, right);

            public static Tensor operator >(Tensor left, Tensor right) => _gt.Call(left, right);

            public static Tensor operator >(Tensor left, Scalar right) => _gtScalar.Call(left, right);

            public static Tensor operator >=(Tensor left, Tensor right) => _ge.Call(left, right);

            public static Tensor operator >=(Tensor left, Scalar right) => _geScalar.Call(left, right);
        }
    }
}

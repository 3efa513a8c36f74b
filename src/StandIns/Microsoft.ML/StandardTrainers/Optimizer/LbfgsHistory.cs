using System;

namespace Microsoft.ML.Trainers
{
    /// <summary>The last few steps and gradient changes, and the product of the inverse Hessian they imply with a vector.</summary>
    internal sealed class LbfgsHistory
    {
        private readonly double[][] _steps;
        private readonly double[][] _changes;
        private readonly double[] _curvature;
        private int _count;
        private int _next;

        public LbfgsHistory(int size, int dimension)
        {
            _steps = new double[size][];
            _changes = new double[size][];
            _curvature = new double[size];
            for (int i = 0; i < size; i++)
                (_steps[i], _changes[i]) = (new double[dimension], new double[dimension]);
        }

        public bool IsEmpty => _count == 0;

        public void Clear() => _count = 0;

        public void Add(double[] point, double[] next, double[] gradient, double[] nextGradient)
        {
            double[] step = _steps[_next], change = _changes[_next];
            for (int i = 0; i < point.Length; i++)
            {
                step[i] = next[i] - point[i];
                change[i] = nextGradient[i] - gradient[i];
            }
            double curvature = LbfgsMinimizer.Dot(step, change);
            if (!(curvature > 1e-300))
                return; // a step along which the gradient does not grow says nothing of a convex function
            _curvature[_next] = curvature;
            _next = (_next + 1) % _steps.Length;
            _count = Math.Min(_count + 1, _steps.Length);
        }

        /// <summary>The two-loop recursion (Nocedal 1980).</summary>
        public void Apply(double[] vector, double[] result)
        {
            vector.CopyTo(result, 0);
            var alpha = new double[_count];
            for (int age = 0; age < _count; age++)
            {
                int at = At(age);
                alpha[age] = LbfgsMinimizer.Dot(_steps[at], result) / _curvature[at];
                AddScaled(_changes[at], -alpha[age], result);
            }
            if (_count > 0)
            {
                double scale = _curvature[At(0)] / LbfgsMinimizer.Dot(_changes[At(0)], _changes[At(0)]);
                for (int i = 0; i < result.Length; i++)
                    result[i] *= scale;
            }
            for (int age = _count - 1; age >= 0; age--)
            {
                int at = At(age);
                double beta = LbfgsMinimizer.Dot(_changes[at], result) / _curvature[at];
                AddScaled(_steps[at], alpha[age] - beta, result);
            }
        }

        private int At(int age) => (_next - 1 - age + 2 * _steps.Length) % _steps.Length;

        private static void AddScaled(double[] source, double factor, double[] target)
        {
            for (int i = 0; i < target.Length; i++)
                target[i] += factor * source[i];
        }
    }
}

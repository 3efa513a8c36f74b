using System;

namespace Microsoft.ML.Trainers
{
    /// <summary>Fills the gradient of a smooth function at a point and returns its value there.</summary>
    internal delegate double SmoothFunction(double[] point, double[] gradient);

    /// <summary>
    /// Minimizes a smooth function plus an L1 penalty by limited-memory BFGS, in the orthant-wise form of Andrew and Gao (ICML 2007).
    /// The first parameters, the biases, are neither penalized nor bound to be nonnegative.
    /// </summary>
    internal sealed class LbfgsMinimizer
    {
        private const int ImprovementWindow = 5;
        private const double SufficientDecrease = 1e-4;

        private readonly SmoothFunction _smooth;
        private readonly int _freeCount;

        public LbfgsMinimizer(SmoothFunction smooth, int freeCount)
        {
            _smooth = smooth;
            _freeCount = freeCount;
        }

        public double L1 { get; init; }

        public bool NonNegative { get; init; }

        public int HistorySize { get; init; } = 20;

        /// <summary>Stops when the relative improvement per iteration, averaged over the last five, falls below this.</summary>
        public double Tolerance { get; init; } = 1e-7;

        public int MaximumNumberOfIterations { get; init; } = int.MaxValue;

        public double[] Minimize(double[] start)
        {
            int n = start.Length;
            var history = new LbfgsHistory(HistorySize, n);
            var values = new double[ImprovementWindow];
            double[] point = (double[])start.Clone(), next = new double[n], gradient = new double[n], nextGradient = new double[n];
            double[] steepest = new double[n], direction = new double[n];
            double value = Evaluate(point, gradient);

            for (int iteration = 0; iteration < MaximumNumberOfIterations; iteration++)
            {
                SetSteepestDescent(point, gradient, steepest);
                if (Dot(steepest, steepest) == 0)
                    break;
                history.Apply(steepest, direction);
                for (int i = 0; i < n; i++)
                    if (IsBound(i) && point[i] == 0 && direction[i] * steepest[i] <= 0)
                        direction[i] = 0; // a weight at zero leaves it only downhill
                double step = history.IsEmpty ? 1 / Math.Sqrt(Dot(steepest, steepest)) : 1;
                if (Move(point, steepest, direction, step, next) >= 0)
                    for (int i = 0; i < n; i++)
                        if (IsBound(i) && direction[i] * steepest[i] <= 0)
                            direction[i] = 0; // what the orthant cuts off made it climb: keep what descends by itself
                if (!TryStep(point, steepest, direction, step, value, next, nextGradient, out double nextValue))
                {
                    if (history.IsEmpty)
                        break;
                    history.Clear(); // the curvature is worn out: start again from steepest descent
                    continue;
                }
                history.Add(point, next, gradient, nextGradient);
                (point, next) = (next, point);
                (gradient, nextGradient) = (nextGradient, gradient);

                double before = values[iteration % ImprovementWindow];
                values[iteration % ImprovementWindow] = value;
                value = nextValue;
                if (iteration >= ImprovementWindow && (before - value) / ImprovementWindow < Tolerance * Math.Abs(value))
                    break;
            }
            return point;
        }

        private bool IsBound(int i) => i >= _freeCount && (L1 > 0 || NonNegative);

        private double Evaluate(double[] point, double[] gradient)
        {
            double value = _smooth(point, gradient);
            for (int i = _freeCount; L1 > 0 && i < point.Length; i++)
                value += L1 * Math.Abs(point[i]);
            return value;
        }

        /// <summary>The negative of the gradient with the penalty; at zero the penalty holds a weight until the gradient outweighs it.</summary>
        private void SetSteepestDescent(double[] point, double[] gradient, double[] steepest)
        {
            for (int i = 0; i < point.Length; i++)
            {
                double g = gradient[i];
                if (!IsBound(i))
                    steepest[i] = -g;
                else if (point[i] != 0)
                    steepest[i] = -(g + Math.Sign(point[i]) * L1);
                else if (g + L1 < 0)
                    steepest[i] = -(g + L1);
                else
                    steepest[i] = g - L1 > 0 && !NonNegative ? -(g - L1) : 0;
            }
        }

        /// <summary>Halves the step until the value has decreased enough.</summary>
        private bool TryStep(double[] point, double[] steepest, double[] direction, double step, double value, double[] next, double[] nextGradient, out double nextValue)
        {
            for (nextValue = value; step > 1e-20; step /= 2)
            {
                double slope = Move(point, steepest, direction, step, next);
                nextValue = Evaluate(next, nextGradient);
                if (nextValue <= value + SufficientDecrease * slope && slope < 0)
                    return true;
            }
            return false;
        }

        /// <summary>Goes to the next point, where a weight that would change its sign stops at zero; returns how much the value changes at first order.</summary>
        private double Move(double[] point, double[] steepest, double[] direction, double step, double[] next)
        {
            double slope = 0;
            for (int i = 0; i < point.Length; i++)
            {
                double moved = point[i] + step * direction[i];
                double orthant = point[i] != 0 ? point[i] : steepest[i];
                next[i] = IsBound(i) && moved * orthant <= 0 ? 0 : moved;
                slope += (next[i] - point[i]) * -steepest[i];
            }
            return slope;
        }

        internal static double Dot(double[] a, double[] b)
        {
            double sum = 0;
            for (int i = 0; i < a.Length; i++)
                sum += a[i] * b[i];
            return sum;
        }
    }
}

using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers
{
    /// <summary>
    /// Maximizes the dual of the mean logistic loss with L2 and L1 penalties, one example at a time. The dual variables are kept by row id, since
    /// a view may give its rows in another order each time; examples are never kept.
    /// </summary>
    internal sealed class SdcaLogisticSolver
    {
        private readonly ExampleCursorFactory _examples;
        private readonly double _positiveWeight;
        private readonly Dictionary<DataViewRowId, double> _duals = new Dictionary<DataViewRowId, double>();
        private readonly double[] _primal; // the weights before the soft threshold, the bias first

        public SdcaLogisticSolver(ExampleCursorFactory examples, int features, double positiveWeight)
        {
            _examples = examples;
            _positiveWeight = positiveWeight;
            _primal = new double[features + 1];
            using ExampleCursor cursor = examples.Open(null);
            while (cursor.MoveNext())
                _duals[cursor.Id] = 0;
        }

        public long RowCount => _duals.Count;

        public double L2 { get; set; }

        public double SoftThreshold { get; set; }

        public double[] Weights
        {
            get
            {
                var weights = new double[_primal.Length];
                for (int i = 0; i < weights.Length; i++)
                    weights[i] = WeightOf(i);
                return weights;
            }
        }

        /// <summary>Improves every dual variable once.</summary>
        public void Pass(Random rand)
        {
            using ExampleCursor cursor = _examples.Open(rand);
            while (cursor.MoveNext())
            {
                double sign = cursor.Label > 0 ? 1 : -1, norm = 1;
                foreach (float value in cursor.Features.GetValues())
                    norm += (double)value * value;
                double weight = WeightOf(cursor), scale = weight / (L2 * RowCount), old = _duals[cursor.Id];
                double dual = Maximize(old, sign * Score(cursor), norm * scale);
                if (dual == old)
                    continue;
                _duals[cursor.Id] = dual;
                AddExample(cursor, sign * (dual - old) * scale);
            }
        }

        /// <summary>The gap between the primal and the dual objective, as a share of the primal; takes a pass.</summary>
        public double RelativeGap()
        {
            double loss = 0, dual = 0, penalty = 0;
            using ExampleCursor cursor = _examples.Open(null);
            while (cursor.MoveNext())
            {
                double margin = (cursor.Label > 0 ? 1 : -1) * Score(cursor), a = _duals[cursor.Id], weight = WeightOf(cursor);
                loss += weight * Softmax.LogOnePlusExp(-margin);
                if (a > 0 && a < 1)
                    dual -= weight * (a * Math.Log(a) + (1 - a) * Math.Log(1 - a));
            }
            // At these weights w·v is the penalty plus its conjugate, so the gap needs no second sum over the weights.
            double product = 0;
            for (int i = 0; i < _primal.Length; i++)
            {
                double w = WeightOf(i);
                product += w * _primal[i];
                penalty += w * w / 2 + (i == 0 ? 0 : SoftThreshold * Math.Abs(w));
            }
            double primal = loss / RowCount + L2 * penalty;
            return (primal - dual / RowCount + L2 * (product - penalty)) / primal;
        }

        private double WeightOf(int i) => i == 0 ? _primal[0] : Math.Sign(_primal[i]) * Math.Max(0, Math.Abs(_primal[i]) - SoftThreshold);

        private double WeightOf(ExampleCursor cursor) => cursor.Weight * (cursor.Label > 0 ? _positiveWeight : 1);

        private double Score(ExampleCursor cursor)
        {
            double score = WeightOf(0);
            ReadOnlySpan<float> values = cursor.Features.GetValues();
            for (int i = 0; i < values.Length; i++)
                score += values[i] * WeightOf(1 + (cursor.Features.IsDense ? i : cursor.Features.GetIndices()[i]));
            return score;
        }

        private void AddExample(ExampleCursor cursor, double factor)
        {
            _primal[0] += factor;
            ReadOnlySpan<float> values = cursor.Features.GetValues();
            for (int i = 0; i < values.Length; i++)
                _primal[1 + (cursor.Features.IsDense ? i : cursor.Features.GetIndices()[i])] += factor * values[i];
        }

        /// <summary>The root in (0, 1) of log(a / (1 - a)) + margin + curvature (a - old), which increases in a.</summary>
        private static double Maximize(double old, double margin, double curvature)
        {
            double low = 0, high = 1, a = Math.Clamp(old, 1e-6, 1 - 1e-6);
            for (int i = 0; i < 50 && high - low > 1e-12; i++)
            {
                double slope = Math.Log(a / (1 - a)) + margin + curvature * (a - old);
                if (slope > 0)
                    high = a;
                else
                    low = a;
                double newton = a - slope / (1 / (a * (1 - a)) + curvature);
                double next = newton > low && newton < high ? newton : (low + high) / 2;
                if (Math.Abs(next - a) < 1e-12)
                    return next;
                a = next;
            }
            return a;
        }
    }
}

using System;
using System.Linq;
using System.Threading;

namespace Microsoft.ML.Gan.Evaluation.Linear;

/// <summary>A linear model with a penalty of half the squared weights on the sum of the losses, bias left out: the defaults of scikit-learn's LogisticRegression and Ridge.</summary>
internal sealed class LinearModel
{
    private readonly double[] _weights;
    private readonly int _outputs;
    private readonly int _stride;

    private LinearModel(double[] weights, int outputs, int stride) => (_weights, _outputs, _stride) = (weights, outputs, stride);

    /// <summary>Fits a model.</summary>
    /// <param name="rows">The features.</param>
    /// <param name="targets">A target per row, as the loss has it.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="classes">The classes of <see cref="LinearLoss.Softmax"/>.</param>
    /// <param name="cancellationToken">Ends the fit between two passes over the rows.</param>
    public static LinearModel Fit(LinearRows rows, double[] targets, LinearLoss loss, int classes, CancellationToken cancellationToken)
    {
        int outputs = loss == LinearLoss.Softmax ? classes : 1, stride = rows.Width + 1;
        if (targets.All(t => t == targets[0]))
        {
            return new LinearModel(Constant(targets[0], loss, outputs, stride), outputs, stride);
        }

        double[] weights = Lbfgs.Minimize(
            (point, gradient) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Objective(rows, targets, loss, outputs, point, gradient);
            },
            new double[outputs * stride]);
        return new LinearModel(weights, outputs, stride);
    }

    /// <summary>Gets the outputs of each row, shape (rows, outputs): a logit, a logit per class, or a number.</summary>
    public double[] Predict(LinearRows rows)
    {
        var values = new double[rows.Count * _outputs];
        for (int i = 0; i < values.Length; i++)
        {
            int offset = i % _outputs * _stride;
            values[i] = rows.Dot(_weights, offset, i / _outputs) + _weights[offset + _stride - 1];
        }

        return values;
    }

    // Where all rows have one answer there is nothing to rank by, and a minimum that is never reached would leave some order by chance.
    private static double[] Constant(double target, LinearLoss loss, int outputs, int stride)
    {
        var weights = new double[outputs * stride];
        weights[((loss == LinearLoss.Softmax ? (int)target : 0) * stride) + stride - 1] = loss == LinearLoss.Softmax ? 1 : target;
        return weights;
    }

    // The mean over rows, so that one tolerance fits any number of them.
    private static double Objective(LinearRows rows, double[] targets, LinearLoss loss, int outputs, double[] weights, double[] gradient)
    {
        int stride = rows.Width + 1;
        Array.Clear(gradient);
        double total = 0;
        var scores = new double[outputs];
        for (int row = 0; row < rows.Count; row++)
        {
            for (int k = 0; k < outputs; k++)
            {
                scores[k] = rows.Dot(weights, k * stride, row) + weights[(k * stride) + stride - 1];
            }

            total += Loss(loss, scores, targets[row]);
            for (int k = 0; k < outputs; k++)
            {
                rows.AddTo(gradient, k * stride, row, scores[k]);
                gradient[(k * stride) + stride - 1] += scores[k];
            }
        }

        for (int i = 0; i < weights.Length; i++)
        {
            if (i % stride != stride - 1)
            {
                total += weights[i] * weights[i] / 2;
                gradient[i] += weights[i];
            }

            gradient[i] /= rows.Count;
        }

        return total / rows.Count;
    }

    // Gives the loss, and leaves its derivatives where the scores were.
    private static double Loss(LinearLoss loss, double[] scores, double target)
    {
        double score = scores[0];
        switch (loss)
        {
            case LinearLoss.Logistic:
                double e = Math.Exp(-Math.Abs(score)), probability = score >= 0 ? 1 / (1 + e) : e / (1 + e);
                scores[0] = probability - target;
                return Math.Max(score, 0) - (target * score) + Math.Log(1 + e);
            case LinearLoss.Squares:
                scores[0] = score - target;
                return scores[0] * scores[0] / 2;
            default:
                double largest = scores.Max(), sum = scores.Sum(s => Math.Exp(s - largest)), own = scores[(int)target];
                for (int k = 0; k < scores.Length; k++)
                {
                    scores[k] = (Math.Exp(scores[k] - largest) / sum) - (k == (int)target ? 1 : 0);
                }

                return Math.Log(sum) + largest - own;
        }
    }
}

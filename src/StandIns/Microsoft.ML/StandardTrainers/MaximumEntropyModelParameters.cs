using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers
{
    /// <summary>Weights and a bias per class.</summary>
    public abstract class LinearMulticlassModelParametersBase : ModelParametersBase<VBuffer<float>>
    {
        private protected readonly float[][] Weights;
        private protected readonly float[] Biases;

        private protected LinearMulticlassModelParametersBase(float[][] weights, float[] biases)
        {
            Weights = weights;
            Biases = biases;
        }

        public IEnumerable<float> GetBiases() => Biases;

        /// <summary>Copies the weights of each class.</summary>
        public void GetWeights(ref VBuffer<float>[] weights, out int numClasses)
        {
            numClasses = Weights.Length;
            weights = Weights.Select(w => new VBuffer<float>(w.Length, (float[])w.Clone())).ToArray();
        }
    }

    /// <summary>Scores are the softmax of the linear functions: the probabilities of the classes.</summary>
    public sealed class MaximumEntropyModelParameters : LinearMulticlassModelParametersBase, IClassScorer
    {
        internal MaximumEntropyModelParameters(float[][] weights, float[] biases) : base(weights, biases) { }

        int IClassScorer.ClassCount => Biases.Length;

        void IClassScorer.Score(in VBuffer<float> features, ref VBuffer<float> scores)
        {
            var linear = new double[Biases.Length];
            ReadOnlySpan<float> values = features.GetValues();
            for (int c = 0; c < linear.Length; c++)
            {
                linear[c] = Biases[c];
                for (int i = 0; i < values.Length; i++)
                    linear[c] += values[i] * Weights[c][features.IsDense ? i : features.GetIndices()[i]];
            }
            double logZ = Softmax.LogSumExp(linear);
            VBufferEditor<float> editor = VBufferEditor.Create(ref scores, linear.Length);
            for (int c = 0; c < linear.Length; c++)
                editor.Values[c] = (float)Math.Exp(linear[c] - logZ);
            scores = editor.Commit();
        }

        private static MaximumEntropyModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
        {
            float[] biases = ModelValues.ReadArray<float>(ctx.Reader);
            return new MaximumEntropyModelParameters(biases.Select(_ => ModelValues.ReadArray<float>(ctx.Reader)).ToArray(), biases);
        }

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(MaximumEntropyModelParameters));
            ModelValues.WriteArray(ctx.Writer, Biases);
            foreach (float[] weights in Weights)
                ModelValues.WriteArray(ctx.Writer, weights);
        }
    }

    internal static class Softmax
    {
        public static double LogSumExp(ReadOnlySpan<double> values)
        {
            double max = double.NegativeInfinity, sum = 0;
            foreach (double value in values)
                max = Math.Max(max, value);
            foreach (double value in values)
                sum += Math.Exp(value - max);
            return max + Math.Log(sum);
        }

        /// <summary>log(1 + exp(x)) without overflow.</summary>
        public static double LogOnePlusExp(double x) => x > 0 ? x + Math.Log(1 + Math.Exp(-x)) : Math.Log(1 + Math.Exp(x));
    }
}

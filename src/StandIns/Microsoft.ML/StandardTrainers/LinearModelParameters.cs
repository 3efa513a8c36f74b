using System;
using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers
{
    /// <summary>A weight per feature and a bias.</summary>
    public abstract class LinearModelParameters : ModelParametersBase<float>, IScalarScorer
    {
        private readonly float[] _weights;

        private protected LinearModelParameters(float[] weights, float bias)
        {
            _weights = weights;
            Bias = bias;
        }

        public IReadOnlyList<float> Weights => _weights;

        public float Bias { get; protected set; }

        float IScalarScorer.Score(in VBuffer<float> features)
        {
            double sum = Bias;
            ReadOnlySpan<float> values = features.GetValues();
            for (int i = 0; i < values.Length; i++)
                sum += values[i] * _weights[features.IsDense ? i : features.GetIndices()[i]];
            return (float)sum;
        }

        private protected void SaveCore(ModelSaveContext ctx)
        {
            ModelValues.WriteArray(ctx.Writer, _weights);
            ctx.Writer.Write(Bias);
        }
    }

    public sealed class LinearBinaryModelParameters : LinearModelParameters
    {
        internal LinearBinaryModelParameters(float[] weights, float bias) : base(weights, bias) { }

        private static LinearBinaryModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
            => new LinearBinaryModelParameters(ModelValues.ReadArray<float>(ctx.Reader), ctx.Reader.ReadSingle());

        private protected override void SaveModel(ModelSaveContext ctx)
        {
            ctx.SetLoader(typeof(LinearBinaryModelParameters));
            SaveCore(ctx);
        }
    }
}

using System;

namespace Microsoft.ML
{
    /// <summary>Predicts for one object at a time; used by one thread at a time.</summary>
    public sealed class PredictionEngine<TSrc, TDst> : PredictionEngineBase<TSrc, TDst>
        where TSrc : class
        where TDst : class, new()
    {
        internal PredictionEngine(ITransformer transformer, PredictionEngineOptions options) : base(transformer, options) { }

        public override void Predict(TSrc example, ref TDst prediction)
        {
            ArgumentNullException.ThrowIfNull(example);
            prediction ??= new TDst();
            Fill(example, prediction);
        }
    }
}

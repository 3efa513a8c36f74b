using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public static class DebuggerExtensions
    {
        public static DataDebuggerPreview Preview(this IDataView data, int maxRows = 100) => new DataDebuggerPreview(data, maxRows);

        public static DataDebuggerPreview Preview(this IEstimator<ITransformer> estimator, IDataView data, int maxRows = 100, int maxTrainingRows = 100)
            => estimator.Fit(new SkipTakeDataView(data, 0, maxTrainingRows)).Preview(data, maxRows);

        public static DataDebuggerPreview Preview(this ITransformer transformer, IDataView data, int maxRows = 100)
            => new DataDebuggerPreview(transformer.Transform(data), maxRows);
    }
}

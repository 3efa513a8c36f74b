using System;
using System.Threading;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Fits the user's pipeline and judges it on rows held out; one fit at a time, for trainers keep what they learn in themselves.</summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="reader">Reads the metric.</param>
/// <param name="cancellationToken">Ends the wait for a fit, which is then left behind.</param>
internal sealed class PipelineJudge(IEstimator<ITransformer> pipeline, ScoreReader reader, CancellationToken cancellationToken)
{
    private AugmentationMetric? _metric;

    /// <summary>Gets what is compared; known after the first judgment.</summary>
    public AugmentationMetric Metric => _metric!.Value;

    /// <summary>Fits and judges.</summary>
    /// <param name="train">The rows to fit on.</param>
    /// <param name="test">The rows held out.</param>
    /// <returns>The metric.</returns>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public double Judge(IDataView train, IDataView test) => Cancelable.Run(() => Work(train, test), cancellationToken);

    private double Work(IDataView train, IDataView test)
    {
        ITransformer model = pipeline.Fit(train);
        try
        {
            IDataView scored = model.Transform(test);
            _metric ??= reader.Resolve(scored.Schema);
            return reader.Read(scored, Metric);
        }
        finally
        {
            (model as IDisposable)?.Dispose();
        }
    }
}

namespace Microsoft.ML.Gan;

/// <summary>Every default of the options, with its source.</summary>
internal static class GanDefaults
{
    // CTGAN (arXiv:1907.00503): noise of 128, two hidden layers of 256 on either side, batch 500.
    public const int LatentDimension = 128;
    public const int HiddenWidth = 256;
    public const int HiddenLayers = 2;
    public const int BatchSize = 500;

    // Ours: with the gradient penalty, single rows tell the critic more per step than packs of ten do, and five times CTGAN's
    // step size is stable (benchmarks/results/foundation.md).
    public const int PackSize = 1;
    public const double LearningRate = 1e-3;

    // DCGAN (arXiv:1511.06434) for the first moment, WGAN-GP (arXiv:1704.00028) for the second.
    public const double Beta1 = 0.5;
    public const double Beta2 = 0.9;

    // WGAN-GP (arXiv:1704.00028), table 1.
    public const double GradientPenaltyWeight = 10;

    // CTGAN, appendix: at most ten modes per column.
    public const int MaximumModes = 10;

    // Ours: a one-hot group above this width costs more than the rare tail of a vocabulary is worth.
    public const int MaximumOneHotWidth = 64;

    // Ours: a value that alone holds this share of a number column is a point mass, learned as a category.
    public const double MinimumSpikeShare = 0.02;

    // Ours: a budget of steps; a table of 800 rows is not trained less than one of 8,000.
    public const int MinimumSteps = 1000;
    public const int MaximumSteps = 6000;
    public const int Epochs = 100;

    // Ours: rows decoded at a time when sampling.
    public const int SamplingBatchSize = 2000;
}

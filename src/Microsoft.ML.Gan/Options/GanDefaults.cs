using System;

namespace Microsoft.ML.Gan;

/// <summary>Every default of the options, with its source.</summary>
internal static class GanDefaults
{
    // CTGAN (arXiv:1907.00503): noise of 128, two hidden layers of 256 on either side, batch 500.
    public const int LatentDimension = 128;
    public const int HiddenWidth = 256;
    public const int HiddenLayers = 2;
    public const int BatchSize = 500;

    // Ours: a table of few rows is learned by smaller networks, whose discriminator is kept from learning it by heart.
    public const int SmallTableRows = 2000;
    public const int SmallTableHiddenWidth = 128;
    public const double SmallTableDropout = 0.25;

    // Ours: with the gradient penalty, single rows tell the critic more per step than packs of ten do, and ten times CTGAN's
    // step size is stable (benchmarks/results/quality.md).
    public const int PackSize = 1;
    public const double LearningRate = 2e-3;

    // DCGAN (arXiv:1511.06434) for the first moment, WGAN-GP (arXiv:1704.00028) for the second.
    public const double Beta1 = 0.5;
    public const double Beta2 = 0.9;

    // Kingma and Ba (arXiv:1412.6980), as TVAE: an autoencoder plays against nobody.
    public const double AutoencoderBeta1 = 0.9;
    public const double AutoencoderBeta2 = 0.999;

    // Of tensors; that of tables is the generator's. Kingma and Ba, algorithm 1.
    public const double AutoencoderLearningRate = 1e-3;

    // WGAN (arXiv:1701.07875), algorithm 1.
    public const double WeightClipBound = 0.01;

    // WGAN-GP (arXiv:1704.00028).
    public const GanObjective Objective = GanObjective.Wasserstein;
    public const DiscriminatorRegularization Regularization = DiscriminatorRegularization.GradientPenalty;

    // WGAN-GP, table 1; DRAGAN (arXiv:1705.07215) and R1 (arXiv:1801.04406) have the same.
    public const double GradientPenaltyWeight = 10;

    // CTGAN, appendix: at most ten modes per column.
    public const int MaximumModes = 10;

    // Ours: above this width two digits cost the networks less than one output per category.
    public const int MaximumOneHotWidth = 64;

    // Ours: the search takes a fraction of a second, and an impossible pair of values gives a synthetic row away at once.
    public const bool FindDependencies = true;

    // Ours: rare categories are part of a table, and whoever must not give them away says so.
    public const int MinimumCategoryRows = 1;

    // Ours: a value that alone holds this share of a number column is a point mass, learned as a category.
    public const double MinimumSpikeShare = 0.02;

    // Ours: steps grow with the square root of the rows (1,130 for 800 rows, 3,000 for 5,600, 6,450 for 26,000): a small table is not
    // trained for a handful of steps, and a large one not for hours (benchmarks/results/quality.md).
    public const double StepsPerRootRow = 40;
    public const int MinimumSteps = 1000;
    public const int MaximumSteps = 10_000;

    // Jang et al. (arXiv:1611.01144) for the estimator. With categories drawn straight through, the softer gradient of temperature 1
    // learns a table sooner than that of 0.2, which CTGAN needs for its soft rows (benchmarks/results/quality.md).
    public const double GumbelTemperature = 1;
    public const bool StraightThrough = true;

    // Ours: step sizes that stay full for half the run and then fall to nothing (benchmarks/results/quality.md).
    public const double LearningRateDecay = 0.5;

    // Yazıcı et al. (arXiv:1806.04498).
    public const double GeneratorAveraging = 0.998;

    // Ours: enough rows to see overfitting by, and few enough not to be missed.
    public const double HoldoutShare = 0.1;
    public const int MaximumHoldoutRows = 5000;
    public const int MinimumRowsForHoldout = 1000;
    public const bool StopEarly = true;

    // Ours: the generator learns what columns have to do with each other; how each is distributed is known.
    public const bool MatchMarginals = true;

    // Ours: most of what resampling brings comes with the first redraws, and sampling costs in proportion (benchmarks/results/quality.md).
    public const double MaximumDrawsPerRow = 1.5;

    // Ours: large enough to tell rows apart, small enough to score a million rows a second (benchmarks/results/speed.md).
    public const int ClassifierHiddenWidth = 64;
    public const int ClassifierHiddenLayers = 2;
    public const int ClassifierSteps = 3000;

    // Ours: what a label is told from may be larger, for few rows are ever scored by it.
    public const int LabelHiddenWidth = 128;
    public const int LabelSteps = 2000;

    // Ours: half and half, so that rows of either kind are learned.
    public const double IndependentShare = 0.5;
    public const double BlendedShare = 0.4;

    // SMOTE (arXiv:1106.1813), section 4.2.
    public const int NumberOfNeighbors = 5;

    // Ours: no row counts for more than ten.
    public const double MaximumWeight = 10;

    // Ours: for a table of 5,000 rows six GANs are what two processors train in less than five minutes; the other numbers are usual.
    public const int NumberOfSplits = 6;
    public const double TestFraction = 0.2;
    public const double ConfidenceLevel = 0.9;
    public const double TrainingShare = 0.5;

    // Ours: below, the share of a category is known to no more than 14 points.
    public const int MinimumRowsPerClass = 50;

    // Ours: all of Adult, and folds as in the tables of benchmarks/results/quality.md.
    public const int EvaluationRows = 30_000;
    public const int EvaluationFolds = 3;

    // Ours: what ASP.NET Core waits for a changed settings file, and a look at a file's stamp that costs next to nothing.
    public static readonly TimeSpan SettleTime = TimeSpan.FromMilliseconds(250);
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);
}

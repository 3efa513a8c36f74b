using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>What learns the mixtures: the library's defaults, a plain GAN, and the plain GAN with one cure each.</summary>
internal static class Contenders
{
    // Of the plain GAN and its cures, so that all of them, five seeds each, end within an hour or two.
    private const int Steps = 8000;

    // The published batches, where a pack counts as one, and a generator of small steps: without averaging large ones do not settle on narrow modes.
    private const int BatchSize = 100;
    private const double GeneratorLearningRate = 5e-4;

    // What suits data of deviation one: the published weights are meant for images.
    private const double PenaltyWeight = 0.1;

    /// <summary>Gets the library's default for a table.</summary>
    public static IContender Default { get; } = new TableContender("a table, default options");

    /// <summary>Gets the defaults for a table and for a tensor.</summary>
    public static IReadOnlyList<IContender> Defaults { get; } = [Default, new TensorContender("a tensor, default options")];

    /// <summary>Gets a plain GAN, and the same with one cure each.</summary>
    public static IReadOnlyList<IContender> Cures { get; } =
    [
        Plain("plain GAN", _ => { }),
        Plain("Wasserstein, clipped, 5 steps of D", o => Wasserstein(o, DiscriminatorRegularization.WeightClipping)),
        Plain("Wasserstein, gradient penalty, 5 steps of D", o => Wasserstein(o, DiscriminatorRegularization.GradientPenalty)),
        Plain("hinge, spectral normalization", o =>
        {
            o.Game.Objective = GanObjective.Hinge;
            o.Game.Regularization = DiscriminatorRegularization.SpectralNormalization;
        }),
        Plain("R1", o => Penalize(o, DiscriminatorRegularization.R1)),
        Plain("DRAGAN", o => Penalize(o, DiscriminatorRegularization.Dragan)),
        Plain("packs of 2", o => Pack(o, 2)),
        Plain("packs of 4", o => Pack(o, 4)),
        Plain("minibatch discrimination", o => o.Network.MinibatchKernels = 4),
        Plain("instance noise", o => o.Game.InstanceNoiseDeviation = 0.1),
        Plain("averaged generator", o => o.Game.GeneratorAveraging = 0.998),
        Plain("minimax (saturating)", o => o.Game.Objective = GanObjective.Minimax),
        Plain("least squares", o => o.Game.Objective = GanObjective.LeastSquares),
        Plain("relativistic", o => o.Game.Objective = GanObjective.Relativistic),
    ];

    // Goodfellow's game with the networks of the default, Adam, its step sizes that fall at the end, and nothing else.
    private static TensorContender Plain(string name, Action<TensorGanOptions> cure) => new(name, options =>
    {
        options.Game.Objective = GanObjective.NonSaturating;
        options.Game.Regularization = DiscriminatorRegularization.None;
        options.Game.GeneratorAveraging = 0;
        options.Game.NumberOfSteps = Steps;
        options.Game.BatchSize = BatchSize;
        options.Game.GeneratorLearningRate = GeneratorLearningRate;
        cure(options);
    });

    private static void Wasserstein(TensorGanOptions options, DiscriminatorRegularization regularization)
    {
        options.Game.Objective = GanObjective.Wasserstein;
        options.Game.NumberOfDiscriminatorSteps = 5;
        Penalize(options, regularization);
    }

    private static void Pack(TensorGanOptions options, int size) => (options.Network.PackSize, options.Game.BatchSize) = (size, size * BatchSize);

    private static void Penalize(TensorGanOptions options, DiscriminatorRegularization regularization) =>
        (options.Game.Regularization, options.Game.GradientPenaltyWeight) = (regularization, PenaltyWeight);
}

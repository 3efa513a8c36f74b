using Microsoft.ML.Gan.Networks;
namespace Microsoft.ML.Gan;

/// <summary>What a game is played with where nothing was chosen, by what is learned.</summary>
/// <param name="BatchSize">The rows or samples per step.</param>
/// <param name="LearningRate">The step size of both networks.</param>
/// <param name="Beta2">The decay of Adam's second moment.</param>
/// <param name="Objective">The losses.</param>
/// <param name="Regularization">What keeps the discriminator's slope in bounds.</param>
/// <param name="GradientPenaltyWeight">The weight of its penalty.</param>
/// <param name="Averaging">The decay of the running mean of the generator's weights.</param>
/// <param name="StepsPerRootRow">The steps per square root of the number of rows or samples.</param>
/// <param name="MinimumSteps">The fewest steps.</param>
/// <param name="MaximumSteps">The most steps.</param>
internal sealed record GameDefaults(
    int BatchSize,
    double LearningRate,
    double Beta2,
    GanObjective Objective,
    DiscriminatorRegularization Regularization,
    double GradientPenaltyWeight,
    double Averaging,
    double StepsPerRootRow,
    int MinimumSteps,
    int MaximumSteps)
{
    /// <summary>Gets those of tables.</summary>
    public static GameDefaults Tables { get; } = new(
        GanDefaults.BatchSize, GanDefaults.LearningRate, GanDefaults.Beta2, GanDefaults.Objective, GanDefaults.Regularization,
        GanDefaults.GradientPenaltyWeight, GanDefaults.GeneratorAveraging, GanDefaults.StepsPerRootRow, GanDefaults.MinimumSteps, GanDefaults.MaximumSteps);

    /// <summary>Gets those of vectors: a penalty so light that narrow modes far apart can be told from what lies between them.</summary>
    public static GameDefaults Vectors { get; } = new(
        256, 1e-3, 0.999, GanObjective.NonSaturating, DiscriminatorRegularization.R1, 0.1, GanDefaults.GeneratorAveraging, 80, 2000, 20_000);

    /// <summary>Gets those of images: DCGAN's (arXiv:1511.06434, section 4), with an averaged generator.</summary>
    public static GameDefaults Images { get; } = new(
        64, 2e-4, 0.999, GanObjective.NonSaturating, DiscriminatorRegularization.None, GanDefaults.GradientPenaltyWeight, GanDefaults.GeneratorAveraging, 60, 1000, 20_000);

    /// <summary>Gets those of tensors.</summary>
    /// <param name="areImages">Whether they are images.</param>
    /// <param name="method">What learns them: the networks of an autoencoder do not play against each other, and take larger steps.</param>
    public static GameDefaults Of(bool areImages, GenerativeMethod method)
    {
        GameDefaults defaults = areImages ? Images : Vectors;
        return method == GenerativeMethod.VariationalAutoencoder
            ? defaults with { LearningRate = GanDefaults.AutoencoderLearningRate, Regularization = DiscriminatorRegularization.None }
            : defaults;
    }
}

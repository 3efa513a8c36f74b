using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Threading;

namespace Microsoft.ML.Gan;

/// <summary>What a user may set when a GAN is fitted to a table.</summary>
/// <remarks>The options are copied when an estimator is built; changing them later has no effect on it.</remarks>
public class GanOptions
{
    /// <summary>Gets or sets the column whose value can be asked for when sampling; a discrete column.</summary>
    /// <value>The default is <see langword="null"/>: no label. <see cref="GanAugmentEstimator.Options"/> starts with "Label".</value>
    public string? LabelColumnName { get; set; }

    /// <summary>Gets or sets the columns that are not learned; they are missing in synthetic rows.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> IgnoredColumnNames { get; set; } = [];

    /// <summary>Gets or sets the seed that, on the same machine and thread count, gives the same rows again.</summary>
    /// <value>The default, <see langword="null"/>, takes a seed from the environment: <c>new MLContext(seed: ...)</c>.</value>
    public int? Seed { get; set; }

    /// <summary>Gets or sets where the networks are trained: <c>cpu</c>, <c>cuda</c> or <c>cuda:N</c>.</summary>
    /// <value>The default is <c>cpu</c>.</value>
    [Required]
    public string Device { get; set; } = "cpu";

    /// <summary>Gets or sets how rows are learned.</summary>
    /// <value>The default is <see cref="GenerativeMethod.Adversarial"/>; each member names its paper.</value>
    /// <remarks>Sampling, conditions, corrections, saving and export are the same for both. The generator's options are those of an autoencoder's decoder, and
    /// its step size and weight decay those of the encoder, too; options of the discriminator and of the game must stay at their defaults.</remarks>
    public GenerativeMethod Method { get; set; }

    /// <summary>Gets or sets how columns become numbers.</summary>
    [Required]
    public EncodingOptions Encoding { get; set; } = new();

    /// <summary>Gets or sets the sizes of the networks.</summary>
    [Required]
    public NetworkOptions Network { get; set; } = new();

    /// <summary>Gets or sets length and pace of the training.</summary>
    [Required]
    public TrainingOptions Training { get; set; } = new();

    /// <summary>Gets or sets how rows are drawn.</summary>
    [Required]
    public SamplingOptions Sampling { get; set; } = new();

    /// <summary>Gets or sets how the discriminator is made a classifier.</summary>
    [Required]
    public ClassificationOptions Classification { get; set; } = new();

    /// <summary>Gets or sets who is told how far the fit is; called on the fitting thread.</summary>
    /// <value>The default is <see langword="null"/>. <c>MLContext.Log</c> is told in any case.</value>
    public IProgress<GanProgress>? Progress { get; set; }

    /// <summary>Gets or sets the token that ends a fit early with an <see cref="OperationCanceledException"/>, or as <see cref="ReturnBestOnCancel"/> says.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Gets or sets whether a canceled fit returns the best model so far instead of throwing.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    /// <remarks>The training ends at once with the best weights that were seen. What follows it is cut short: frequencies and numbers are matched by few rows, nothing
    /// is resampled, and the discriminator is not made a classifier. A fit that is canceled in one of these stages loses that stage alone. Before the second step there is nothing
    /// to return, and the fit throws. Such a model depends on the moment of the cancellation, not on the seed alone.</remarks>
    public bool ReturnBestOnCancel { get; set; }

    /// <summary>Copies the options, so that a caller's later changes do not reach a fit.</summary>
    internal GanOptions Copy()
    {
        var copy = (GanOptions)MemberwiseClone();
        copy.IgnoredColumnNames = [.. IgnoredColumnNames];
        copy.Encoding = Encoding.Copy();
        copy.Network = Network.Copy();
        copy.Training = Training.Copy();
        copy.Sampling = Sampling.Copy();
        copy.Classification = Classification.Copy();
        return copy;
    }
}

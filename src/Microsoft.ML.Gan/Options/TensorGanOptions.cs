using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Threading;

namespace Microsoft.ML.Gan;

/// <summary>What a user may set when a GAN is fitted to a tensor of vectors or images.</summary>
/// <remarks>The options are copied when the fit begins. What is left open is settled by the shape of the samples.</remarks>
public sealed class TensorGanOptions
{
    /// <summary>Gets or sets the seed that, on the same machine and thread count, gives the same samples again.</summary>
    /// <value>The default, <see langword="null"/>, takes a seed from the environment: <c>new MLContext(seed: ...)</c>.</value>
    /// <remarks><see cref="Networks"/> of your own draw their first weights themselves.</remarks>
    public int? Seed { get; set; }

    /// <summary>Gets or sets where the networks are trained: <c>cpu</c>, <c>cuda</c> or <c>cuda:N</c>.</summary>
    /// <value>The default is <c>cpu</c>.</value>
    [Required]
    public string Device { get; set; } = "cpu";

    /// <summary>Gets or sets whether a game or a variational autoencoder learns the samples.</summary>
    /// <value>The default is <see cref="GenerativeMethod.Adversarial"/>.</value>
    /// <remarks>An autoencoder has the generator as its decoder and, as its encoder, what the discriminator makes features with; the options of these networks hold,
    /// those of the game, of codes and of auxiliary classifiers must stay at their defaults. Vectors and images are normal around what is decoded, with one deviation
    /// for all of their numbers: that of maximum likelihood, so that no weight has to be chosen (Rybkin et al. 2021, arXiv:2006.13202).</remarks>
    public GenerativeMethod Method { get; set; }

    /// <summary>Gets or sets what is played for, how long and how fast.</summary>
    /// <value>By default non-saturating losses; for vectors with R1 of weight 0.1, batches of 256 and step sizes of 0.001; for images as DCGAN.</value>
    [Required]
    public GameOptions Game { get; set; } = new();

    /// <summary>Gets or sets the two networks.</summary>
    [Required]
    public TensorNetworkOptions Network { get; set; } = new();

    /// <summary>Gets or sets how the networks are told of classes, where labels are given.</summary>
    /// <value>The default is <see cref="ClassConditioning.Concatenation"/>.</value>
    public ClassConditioning Conditioning { get; set; }

    /// <summary>Gets or sets the weight of <see cref="ClassConditioning.AuxiliaryClassifier"/> in both losses.</summary>
    /// <value>The default is 1, as in arXiv:1610.09585.</value>
    [Range(0.0, 1e3)]
    public double ClassLossWeight { get; set; } = 1;

    /// <summary>Gets or sets the codes of InfoGAN.</summary>
    /// <value>The default is none.</value>
    [Required]
    public CodeOptions Codes { get; set; } = new();

    /// <summary>Gets or sets networks of your own, in place of those of <see cref="Network"/>.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    /// <remarks>Of <see cref="Network"/>, noise and <see cref="TensorNetworkOptions.PackSize"/> still hold. Heads for classes and codes are refused.</remarks>
    public IGanNetworks? Networks { get; set; }

    /// <summary>Gets or sets whether the networks see each number of a vector less its mean and by its deviation, as that of any unit learns alike.</summary>
    /// <value>The default is <see langword="true"/>. What a model gives and takes is in your units in any case. Images are never changed.</value>
    public bool Standardize { get; set; } = true;

    /// <summary>Gets or sets who looks at the generator on the way; called on the fitting thread.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public Action<TensorGanSnapshot>? Observer { get; set; }

    /// <summary>Gets or sets the steps, counted from 1, after which <see cref="Observer"/> is called; those beyond the run's end are not met.</summary>
    /// <value>The default, <see langword="null"/>, calls it with each report, about a hundred times a run.</value>
    public IReadOnlyList<int>? ObservedSteps { get; set; }

    /// <summary>Gets or sets who is told how far the fit is; called on the fitting thread.</summary>
    /// <value>The default is <see langword="null"/>. <c>MLContext.Log</c> is told in any case.</value>
    public IProgress<GanProgress>? Progress { get; set; }

    /// <summary>Gets or sets the token that ends a fit early with an <see cref="OperationCanceledException"/>, or as <see cref="ReturnBestOnCancel"/> says.</summary>
    public CancellationToken CancellationToken { get; set; }

    /// <summary>Gets or sets whether a canceled fit returns the model as it is instead of throwing.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    /// <remarks>Of tensors no quality is measured on the way: the last weights are the best known. Before the second step there is nothing to return, and the fit throws.</remarks>
    public bool ReturnBestOnCancel { get; set; }

    /// <summary>Copies the options, so that a caller's later changes do not reach a fit.</summary>
    internal TensorGanOptions Copy()
    {
        var copy = (TensorGanOptions)MemberwiseClone();
        copy.Game = Game.CopyGame();
        copy.Network = Network.Copy();
        copy.Codes = Codes.Copy();
        copy.ObservedSteps = ObservedSteps is null ? null : [.. ObservedSteps];
        return copy;
    }
}

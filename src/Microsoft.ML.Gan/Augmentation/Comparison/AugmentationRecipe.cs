using System.Collections.Generic;
using System.Globalization;
using Microsoft.ML.Gan.Augmentation;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>What is done to the rows of a split, and later to all.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="BalanceShare">The part of the way to the largest class; <see langword="null"/> for none.</param>
/// <param name="Ratio">Or the rows per real row, in the frequencies of the classes.</param>
/// <param name="IsResampled">Whether rows of the GAN are resampled.</param>
/// <param name="Method">What the rows of a GAN are made by.</param>
internal sealed record AugmentationRecipe(
    AugmentationKind Kind, double? BalanceShare = null, double? Ratio = null, bool IsResampled = false, GenerativeMethod Method = GenerativeMethod.Adversarial)
{
    /// <summary>The rows as they are.</summary>
    public static readonly AugmentationRecipe Nothing = new(AugmentationKind.None);

    /// <summary>Gets whether rows are appended.</summary>
    public bool Appends => BalanceShare is not null || Ratio is not null;

    /// <summary>Gets its name in plain words.</summary>
    public string Name => Doing + Amount + (IsResampled ? ", resampled" : string.Empty);

    private string Doing => Kind switch
    {
        AugmentationKind.None => "no augmentation",
        AugmentationKind.ClassWeights => "class weights",
        AugmentationKind.RandomOversampling => "random oversampling",
        AugmentationKind.SmoteNc => "SMOTE-NC",
        _ => Method == GenerativeMethod.Adversarial ? "GAN" : "autoencoder",
    };

    private string Amount =>
        BalanceShare is { } share ? share == 1 ? " to balance" : string.Create(CultureInfo.InvariantCulture, $" {100 * share:0.#} % of the way to balance")
        : Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $" in natural frequencies, {ratio:0.##} per row")
        : string.Empty;

    /// <summary>Turns it into rows, given those of each class.</summary>
    public AugmentationPlan PlanFor(IReadOnlyList<int> counts) =>
        BalanceShare is { } share ? AugmentationPlan.Fill(counts, share) : AugmentationPlan.Proportional(counts, Ratio!.Value);
}

using System.ComponentModel.DataAnnotations;

namespace Microsoft.ML.Gan;

/// <summary>The sizes of the two networks.</summary>
/// <remarks>A variational autoencoder has an encoder in the discriminator's place, with the same sizes.</remarks>
public sealed class NetworkOptions
{
    /// <summary>Gets or sets the number of noise values per row.</summary>
    /// <value>The default is 128, as in CTGAN (arXiv:1907.00503).</value>
    [Range(1, 4096)]
    public int LatentDimension { get; set; } = GanDefaults.LatentDimension;

    /// <summary>Gets or sets how the noise that rows are made from is distributed.</summary>
    /// <value>The default is <see cref="LatentDistribution.Normal"/>, as in CTGAN.</value>
    public LatentDistribution LatentDistribution { get; set; }

    /// <summary>Gets or sets the units of each hidden layer, of generator and discriminator alike.</summary>
    /// <value>The default, <see langword="null"/>, takes 256, as in CTGAN, and 128 for a table of fewer than 2,000 rows.</value>
    /// <remarks>On the CPU, multiples of 8 are trained about twice as fast as other widths.</remarks>
    [Range(1, 8192)]
    public int? HiddenWidth { get; set; }

    /// <summary>Gets or sets the number of hidden layers, of generator and discriminator alike.</summary>
    /// <value>The default is 2, as in CTGAN.</value>
    [Range(1, 16)]
    public int HiddenLayers { get; set; } = GanDefaults.HiddenLayers;

    /// <summary>Gets or sets how many rows the discriminator judges together (PacGAN, arXiv:1712.04086).</summary>
    /// <value>The default is 1, which turns packing off; CTGAN uses 10.</value>
    /// <remarks>A pack shows a lack of variety that no single row shows. <see cref="GameOptions.BatchSize"/> must be a multiple of it.</remarks>
    [Range(1, 100)]
    public int PackSize { get; set; } = GanDefaults.PackSize;

    /// <summary>Gets or sets the share of the discriminator's hidden units that are left out at random in each pass.</summary>
    /// <value>The default, <see langword="null"/>, takes 0, none, and 0.25 for a table of fewer than 2,000 rows, which a discriminator
    /// would soon know by heart; CTGAN uses 0.5.</value>
    [Range(0.0, 0.95)]
    public double? DiscriminatorDropout { get; set; }

    /// <summary>Gets or sets the temperature of the generator's categories (Gumbel-softmax, arXiv:1611.01144).</summary>
    /// <value>The default is 1; CTGAN uses 0.2.</value>
    [Range(0.01, 10.0)]
    public double GumbelTemperature { get; set; } = GanDefaults.GumbelTemperature;

    /// <summary>Gets or sets whether the discriminator sees the category drawn instead of the soft mixture of categories around it.</summary>
    /// <value>The default is <see langword="true"/>: the straight-through estimator, whose gradient is that of the soft mixture; CTGAN shows the mixture.</value>
    /// <remarks>Real rows hold exactly one category per column. A soft mixture betrays itself by being soft, which is nothing the
    /// generator should spend its capacity on.</remarks>
    public bool StraightThrough { get; set; } = GanDefaults.StraightThrough;

    /// <summary>Gets the units of each hidden layer, chosen or not.</summary>
    internal int Width => HiddenWidth ?? GanDefaults.HiddenWidth;

    /// <summary>Gets the dropout of the discriminator, chosen or not.</summary>
    internal double Dropout => DiscriminatorDropout ?? 0;

    /// <summary>Chooses what was left open by the size of the table; the dropout of a discriminator only where there is one.</summary>
    internal void Settle(int rowCount, GenerativeMethod method = GenerativeMethod.Adversarial)
    {
        bool isSmall = rowCount < GanDefaults.SmallTableRows;
        HiddenWidth ??= isSmall ? GanDefaults.SmallTableHiddenWidth : GanDefaults.HiddenWidth;
        DiscriminatorDropout ??= method == GenerativeMethod.VariationalAutoencoder ? null : isSmall ? GanDefaults.SmallTableDropout : 0;
    }

    internal NetworkOptions Copy() => (NetworkOptions)MemberwiseClone();
}

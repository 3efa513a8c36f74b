using System.ComponentModel.DataAnnotations;

namespace Microsoft.ML.Gan;

/// <summary>The sizes of the two networks.</summary>
public sealed class NetworkOptions
{
    /// <summary>Gets or sets the number of standard normal noise values per row.</summary>
    /// <value>The default is 128, as in CTGAN (arXiv:1907.00503).</value>
    [Range(1, 4096)]
    public int LatentDimension { get; set; } = GanDefaults.LatentDimension;

    /// <summary>Gets or sets the units of each hidden layer, of generator and discriminator alike.</summary>
    /// <value>The default is 256, as in CTGAN.</value>
    [Range(1, 8192)]
    public int HiddenWidth { get; set; } = GanDefaults.HiddenWidth;

    /// <summary>Gets or sets the number of hidden layers, of generator and discriminator alike.</summary>
    /// <value>The default is 2, as in CTGAN.</value>
    [Range(1, 16)]
    public int HiddenLayers { get; set; } = GanDefaults.HiddenLayers;

    /// <summary>Gets or sets how many rows the discriminator judges together (PacGAN, arXiv:1712.04086).</summary>
    /// <value>The default is 1, which turns packing off; CTGAN uses 10.</value>
    /// <remarks>A pack shows a lack of variety that no single row shows. <see cref="TrainingOptions.BatchSize"/> must be a multiple of it.</remarks>
    [Range(1, 100)]
    public int PackSize { get; set; } = GanDefaults.PackSize;

    internal NetworkOptions Copy() => (NetworkOptions)MemberwiseClone();
}

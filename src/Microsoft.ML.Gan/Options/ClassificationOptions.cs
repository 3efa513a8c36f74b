using System.ComponentModel.DataAnnotations;

namespace Microsoft.ML.Gan;

/// <summary>How the discriminator is made a classifier of real and synthetic rows, once the game is over.</summary>
public sealed class ClassificationOptions
{
    /// <summary>Gets or sets whether the fit ends with training the discriminator that <see cref="GanModel.Discriminator"/> gives out.</summary>
    /// <value>The default is <see langword="true"/>; it takes a few seconds.</value>
    public bool TrainDiscriminator { get; set; } = true;

    /// <summary>Gets or sets the units of each hidden layer.</summary>
    /// <value>The default is 64: a million rows a second on one core.</value>
    [Range(1, 1024)]
    public int HiddenWidth { get; set; } = GanDefaults.ClassifierHiddenWidth;

    /// <summary>Gets or sets the number of hidden layers.</summary>
    /// <value>The default is 2.</value>
    [Range(1, 16)]
    public int HiddenLayers { get; set; } = GanDefaults.ClassifierHiddenLayers;

    /// <summary>Gets or sets the most updates of the training, which ends sooner when nothing is gained on rows kept apart.</summary>
    /// <value>The default is 3,000, but no more than the generator had.</value>
    [Range(1, 1_000_000)]
    public int? MaximumSteps { get; set; }

    /// <summary>Gets or sets the share of rows with independent columns among those that the discriminator learns to tell from real ones; the
    /// others are the generator's, of its whole training.</summary>
    /// <value>The default is 0.5.</value>
    /// <remarks>Such rows have the real values of each column, each from a row of its own, and now and then a value from outside the column's
    /// range, or none. They teach what the generator's rows do not: what columns have to do with each other, and where the data ends.</remarks>
    [Range(0.0, 1.0)]
    public double IndependentShare { get; set; } = GanDefaults.IndependentShare;

    internal ClassificationOptions Copy() => (ClassificationOptions)MemberwiseClone();
}

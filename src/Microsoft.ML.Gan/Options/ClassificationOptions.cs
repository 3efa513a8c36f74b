using System.ComponentModel.DataAnnotations;

namespace Microsoft.ML.Gan;

/// <summary>How the discriminator is made a classifier: of real and synthetic rows once the game is over, or of a label.</summary>
public sealed class ClassificationOptions
{
    /// <summary>Gets or sets whether the fit ends with training the discriminator that <see cref="GanModel.Discriminator"/> gives out.</summary>
    /// <value>The default is <see langword="true"/>; it takes a few seconds.</value>
    public bool TrainDiscriminator { get; set; } = true;

    /// <summary>Gets or sets the units of each hidden layer.</summary>
    /// <value>The default is 64, which scores a million rows a second on one core; of a label 128.</value>
    [Range(1, 1024)]
    public int? HiddenWidth { get; set; }

    /// <summary>Gets or sets the number of hidden layers.</summary>
    /// <value>The default is 2.</value>
    [Range(1, 16)]
    public int HiddenLayers { get; set; } = GanDefaults.ClassifierHiddenLayers;

    /// <summary>Gets or sets the most updates of the training, which ends sooner when nothing is gained on rows kept apart.</summary>
    /// <value>The default is 3,000, but no more than the generator had, where there is one; of a label 2,000, which are all made.</value>
    [Range(1, 1_000_000)]
    public int? MaximumSteps { get; set; }

    /// <summary>Gets or sets the share of rows with independent columns among those that the discriminator learns to tell from real ones; the
    /// others are the generator's, of its whole training.</summary>
    /// <value>The default is 0.5.</value>
    /// <remarks>Such rows are real but for some columns, whose values come from other rows or from anywhere. They teach what the generator's
    /// rows do not: what columns have to do with each other, and where the data ends. With a label they are all there is.</remarks>
    [Range(0.0, 1.0)]
    public double IndependentShare { get; set; } = GanDefaults.IndependentShare;

    /// <summary>Gets or sets the share of the rows that are not torn apart which are blended of real rows near each other, as oversampling makes them; the
    /// generator makes the rest.</summary>
    /// <value>The default is 0.4.</value>
    /// <remarks>Such rows look more typical than real ones; a discriminator that has seen none takes them for real.</remarks>
    [Range(0.0, 1.0)]
    public double BlendedShare { get; set; } = GanDefaults.BlendedShare;

    internal ClassificationOptions Copy() => (ClassificationOptions)MemberwiseClone();
}

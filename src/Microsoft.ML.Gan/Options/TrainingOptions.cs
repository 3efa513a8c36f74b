using System.ComponentModel.DataAnnotations;
using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan;

/// <summary>How long and how fast the two networks of a table are trained, and what else they learn by.</summary>
public sealed class TrainingOptions : GameOptions
{
    /// <summary>Gets or sets the weight decay of the generator's Adam, added to the gradient.</summary>
    /// <value>The default is 0; CTGAN uses 1e-6.</value>
    [Range(0.0, 1.0)]
    public double GeneratorWeightDecay { get; set; }

    /// <summary>Gets or sets the weight of the classifier loss: a classifier of the label, trained on the real rows, must find in a fake
    /// row the label it was made for.</summary>
    /// <value>The default is 0, off; CTAB-GAN+ (arXiv:2204.00401) uses 1. It needs a label.</value>
    /// <remarks>The classifier has the discriminator's sizes and learning rate. With this loss the updates are differentiated by libtorch,
    /// which takes longer than the updates without it.</remarks>
    [Range(0.0, 1e3)]
    public double ClassifierLossWeight { get; set; }

    /// <summary>Gets or sets the weight of the information loss: means and deviations of the discriminator's last hidden layer must agree
    /// between real and fake rows.</summary>
    /// <value>The default is 0, off; CTAB-GAN+ (arXiv:2204.00401) uses 1.</value>
    /// <remarks>With this loss the updates are differentiated by libtorch, which takes longer than the updates without it.</remarks>
    [Range(0.0, 1e3)]
    public double InformationLossWeight { get; set; }

    /// <summary>Gets or sets the share of the rows that is held out of the training to watch for overfitting.</summary>
    /// <value>The default is 0.1, of at most 5,000 rows; a table of fewer than 1,000 rows is learned whole. 0 holds nothing out.</value>
    [Range(0.0, 0.5)]
    public double HoldoutShare { get; set; } = GanDefaults.HoldoutShare;

    /// <summary>Gets or sets whether the training may end before its budget, once the quality of the rows no longer grows.</summary>
    /// <value>The default is <see langword="true"/>. The best weights are kept in any case.</value>
    public bool StopEarly { get; set; } = GanDefaults.StopEarly;

    internal TrainingOptions Copy() => (TrainingOptions)CopyGame();
}

using System.ComponentModel.DataAnnotations;

namespace Microsoft.ML.Gan;

/// <summary>The two networks of a GAN on tensors.</summary>
public sealed class TensorNetworkOptions
{
    /// <summary>Gets or sets how the networks are built.</summary>
    /// <value>The default, <see langword="null"/>, takes <see cref="TensorArchitecture.Perceptron"/> for vectors and <see cref="TensorArchitecture.Dcgan"/> for images.</value>
    public TensorArchitecture? Architecture { get; set; }

    /// <summary>Gets or sets the numbers of noise per sample.</summary>
    /// <value>The default, <see langword="null"/>, takes 8 for vectors and 100, as in DCGAN, for images.</value>
    [Range(1, 4096)]
    public int? LatentDimension { get; set; }

    /// <summary>Gets or sets how the noise is distributed.</summary>
    /// <value>The default is <see cref="LatentDistribution.Normal"/>.</value>
    public LatentDistribution LatentDistribution { get; set; }

    /// <summary>Gets or sets the units of each hidden layer or, of <see cref="TensorArchitecture.Dcgan"/> and residual networks of images, the channels at full size.</summary>
    /// <value>The default, <see langword="null"/>, takes 128 units for vectors, 256 for images, and 64 channels, as DCGAN has.</value>
    [Range(1, 8192)]
    public int? HiddenWidth { get; set; }

    /// <summary>Gets or sets the hidden layers of a perceptron, or the blocks of a residual network, of vectors.</summary>
    /// <value>The default is 3. The layers of convolutions follow from the size of the image.</value>
    [Range(1, 16)]
    public int HiddenLayers { get; set; } = 3;

    /// <summary>Gets or sets how many samples the discriminator judges together (PacGAN, arXiv:1712.04086).</summary>
    /// <value>The default is 1, which turns packing off.</value>
    /// <remarks>A pack shows a lack of variety that no single sample shows. <see cref="GameOptions.BatchSize"/> must be a multiple of it.</remarks>
    [Range(1, 100)]
    public int PackSize { get; set; } = 1;

    /// <summary>Gets or sets the normalization of the generator's hidden layers.</summary>
    /// <value>The default, <see langword="null"/>, takes batch normalization where there are convolutions, as in DCGAN, and none elsewhere.</value>
    public Normalization? GeneratorNormalization { get; set; }

    /// <summary>Gets or sets the normalization of the discriminator's hidden layers.</summary>
    /// <value>The default, <see langword="null"/>, takes batch normalization with <see cref="TensorArchitecture.Dcgan"/> where nothing else keeps the slope in bounds, as DCGAN has, and none elsewhere.</value>
    /// <remarks>Batch normalization makes what is said of one pack depend on the others, and is refused beside a penalty on the slope at each pack.</remarks>
    public Normalization? DiscriminatorNormalization { get; set; }

    /// <summary>Gets or sets the kernels of minibatch discrimination, by which the discriminator sees how alike the packs of a batch are.</summary>
    /// <value>The default is 0, none; arXiv:1606.03498 has 50 for images. Each compares packs by five numbers.</value>
    /// <remarks>It is refused beside a penalty on the slope, as batch normalization is. Memory grows with the square of the batch.</remarks>
    [Range(0, 200)]
    public int MinibatchKernels { get; set; }

    /// <summary>Gets the noise per sample, once settled.</summary>
    internal int Latent => LatentDimension!.Value;

    /// <summary>Gets the units per layer, once settled.</summary>
    internal int Width => HiddenWidth!.Value;

    /// <summary>Gets whether the networks are made of convolutions.</summary>
    /// <param name="isImage">Whether the samples are images.</param>
    internal bool IsConvolutional(bool isImage) => isImage && Architecture != TensorArchitecture.Perceptron;

    /// <summary>Chooses what was left open.</summary>
    /// <param name="isImage">Whether the samples are images.</param>
    /// <param name="regularization">What keeps the discriminator's slope in bounds.</param>
    internal void Settle(bool isImage, DiscriminatorRegularization regularization)
    {
        Architecture ??= isImage ? TensorArchitecture.Dcgan : TensorArchitecture.Perceptron;
        bool isConvolutional = IsConvolutional(isImage);
        LatentDimension ??= isImage ? 100 : 8;
        HiddenWidth ??= isConvolutional ? 64 : isImage ? 256 : 128;
        GeneratorNormalization ??= isConvolutional ? Normalization.Batch : Normalization.None;
        DiscriminatorNormalization ??= Architecture == TensorArchitecture.Dcgan && regularization == DiscriminatorRegularization.None && MinibatchKernels == 0
            ? Normalization.Batch
            : Normalization.None;
    }

    internal TensorNetworkOptions Copy() => (TensorNetworkOptions)MemberwiseClone();
}

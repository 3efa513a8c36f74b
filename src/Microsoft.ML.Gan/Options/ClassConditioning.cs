namespace Microsoft.ML.Gan;

/// <summary>How the networks are told of classes, where there are labels. The generator is given the class in any case.</summary>
public enum ClassConditioning
{
    /// <summary>The discriminator is given it too, beside the sample (Mirza and Osindero 2014, arXiv:1411.1784).</summary>
    Concatenation,

    /// <summary>The discriminator tells it from the sample (Odena et al. 2017, arXiv:1610.09585).</summary>
    AuxiliaryClassifier,
}

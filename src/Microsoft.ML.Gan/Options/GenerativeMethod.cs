namespace Microsoft.ML.Gan;

/// <summary>How rows like those of a table are learned.</summary>
public enum GenerativeMethod
{
    /// <summary>A game of a generator and a discriminator (Goodfellow et al. 2014, arXiv:1406.2661; for tables CTGAN, arXiv:1907.00503).</summary>
    Adversarial,

    /// <summary>A conditional variational autoencoder (Kingma and Welling 2013, arXiv:1312.6114; for tables TVAE, arXiv:1907.00503, section 4.5),
    /// whose encoder the model keeps: <see cref="GanModel.Embed"/>.</summary>
    VariationalAutoencoder,
}

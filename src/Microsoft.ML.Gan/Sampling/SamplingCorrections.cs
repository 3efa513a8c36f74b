using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>What is put right between the generator and the rows a user receives.</summary>
/// <param name="Frequencies">Shifts of the raw outputs, so that categories have their real shares; <see langword="null"/> for none.</param>
/// <param name="Resampler">Decides which rows stay; <see langword="null"/> to keep all.</param>
/// <param name="Numbers">Moves numbers to the training quantiles; <see langword="null"/> to leave them.</param>
/// <param name="Deviations">The deviation of each scalar around the generator's answer, where that is the mean of a normal
/// distribution (a variational autoencoder's decoder); <see langword="null"/> where it is the scalar.</param>
internal sealed record SamplingCorrections(FrequencyOffsets? Frequencies, Resampler? Resampler, NumberMatching? Numbers, float[]? Deviations = null)
{
    /// <summary>Corrects nothing.</summary>
    public static readonly SamplingCorrections None = new(null, null, null);
}

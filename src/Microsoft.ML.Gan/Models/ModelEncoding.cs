using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Encoding.Reduction;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Models;

/// <summary>The entry <c>encoding.json</c>: everything between the networks and the rows.</summary>
/// <param name="Reduction">Which columns follow from others, and which are written in digits.</param>
/// <param name="Encoders">The encoder of each reduced column.</param>
/// <param name="Frequencies">The counts of what rows can be asked for.</param>
/// <param name="FrequencyOffsets">The shifts of the generator's outputs; null where marginals are not matched.</param>
/// <param name="NumberMaps">The maps of numbers to the training quantiles; null where marginals are not matched.</param>
/// <param name="Resampling">How rows are chosen; null where every generated row is kept.</param>
/// <param name="Classifier">How rows are told to be real or synthetic; null where that was not learned, as in every file of version 1.</param>
internal sealed record ModelEncoding(
    TableReduction.State Reduction,
    EncoderState[] Encoders,
    ConditionFrequencies.State Frequencies,
    float[]? FrequencyOffsets,
    NumberMap.State?[]? NumberMaps,
    Resampler.State? Resampling,
    GanDiscriminatorModel.State? Classifier = null);

using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;

namespace Microsoft.ML.Gan.Models;

/// <summary>What makes a model, apart from the environment it lives in.</summary>
internal sealed record ModelParts(
    GanOptions Options, TableSchema Schema, LearnedTable Table, TrainedNetworks Networks, SamplingCorrections Corrections,
    GanDiscriminatorModel? Classifier);

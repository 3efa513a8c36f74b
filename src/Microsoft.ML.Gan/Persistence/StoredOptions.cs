using System.Collections.Generic;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>The options of the fit, save for what only its process knew.</summary>
internal sealed record StoredOptions(
    string? LabelColumnName,
    IReadOnlyList<string> IgnoredColumnNames,
    int? Seed,
    string Device,
    EncodingOptions Encoding,
    NetworkOptions Network,
    TrainingOptions Training,
    SamplingOptions Sampling,
    ClassificationOptions? Classification = null,
    GenerativeMethod Method = GenerativeMethod.Adversarial)
{
    /// <summary>Describes options.</summary>
    public static StoredOptions Of(GanOptions options) => new(
        options.LabelColumnName, options.IgnoredColumnNames, options.Seed, options.Device,
        options.Encoding, options.Network, options.Training, options.Sampling, options.Classification, options.Method);

    /// <summary>Gets the options, checked like any user's.</summary>
    /// <exception cref="System.ArgumentException">An option is out of its range, or two do not go together.</exception>
    public GanOptions Build()
    {
        var options = new GanOptions
        {
            LabelColumnName = LabelColumnName,
            IgnoredColumnNames = IgnoredColumnNames,
            Seed = Seed,
            Device = Device,
            Method = Method,
            Encoding = Encoding,
            Network = Network,
            Training = Training,
            Sampling = Sampling,
            Classification = Classification ?? new ClassificationOptions { TrainDiscriminator = false },
        };
        GanOptionsValidator.Validate(options);
        return options;
    }
}

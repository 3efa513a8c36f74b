using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan;

/// <summary>Checks ranges, taken from the options' attributes, and relations; reports all failures together.</summary>
internal static class GanOptionsValidator
{
    /// <exception cref="System.ArgumentException">An option is out of its range, or two do not go together.</exception>
    public static void Validate(GanOptions options)
    {
        var failures = new List<string>();
        CheckRanges(options, "", failures);
        CheckRanges(options.Encoding, nameof(GanOptions.Encoding) + ".", failures);
        CheckRanges(options.Network, nameof(GanOptions.Network) + ".", failures);
        CheckRanges(options.Training, nameof(GanOptions.Training) + ".", failures);
        CheckRanges(options.Sampling, nameof(GanOptions.Sampling) + ".", failures);
        CheckRanges(options.Classification, nameof(GanOptions.Classification) + ".", failures);
        CheckRelations(options, failures);
        if (failures.Count > 0)
        {
            throw Errors.BadOptions(failures);
        }
    }

    /// <exception cref="System.ArgumentException">An option is out of its range.</exception>
    public static void Validate(DriftOptions options) => ValidateRanges(options);

    /// <exception cref="System.ArgumentException">An option is out of its range.</exception>
    public static void Validate(OversamplingOptions options) => ValidateRanges(options);

    /// <summary>Adds what is out of the range that its attribute states, null, or no member of its enumeration.</summary>
    /// <param name="group">The options; nothing is checked where there are none.</param>
    /// <param name="prefix">What their names start with.</param>
    /// <param name="failures">What was found so far.</param>
    internal static void CheckRanges(object? group, string prefix, List<string> failures)
    {
        foreach (PropertyInfo property in group?.GetType().GetProperties() ?? [])
        {
            object? value = property.GetValue(group);
            if (property.GetCustomAttribute<RangeAttribute>() is { } range && value != null && !range.IsValid(value))
            {
                failures.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{prefix}{property.Name} is {value}; it must be from {range.Minimum} to {range.Maximum}."));
            }
            else if (property.GetCustomAttribute<RequiredAttribute>() != null && value == null)
            {
                failures.Add($"{prefix}{property.Name} is null; it must be set.");
            }
            else if (value is Enum member && !Enum.IsDefined(member.GetType(), member))
            {
                failures.Add($"{prefix}{property.Name} is {value}; it must be one of {string.Join(", ", Enum.GetNames(member.GetType()))}.");
            }
        }
    }

    private static void ValidateRanges(object options)
    {
        var failures = new List<string>();
        CheckRanges(options, "", failures);
        if (failures.Count > 0)
        {
            throw Errors.BadOptions(failures);
        }
    }

    private static void CheckRelations(GanOptions options, List<string> failures)
    {
        if (options.Training is not { } training || options.Network is not { } network)
        {
            return;
        }

        if (training.ClassifierLossWeight > 0 && options.LabelColumnName == null)
        {
            failures.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Training.ClassifierLossWeight is {training.ClassifierLossWeight} and LabelColumnName is null; the classifier loss needs a label. Name one, or set the weight to 0."));
        }

        if (options.Method == GenerativeMethod.VariationalAutoencoder)
        {
            GameValidator.CheckLength(training, "Training.", failures);
            AutoencoderOptions.Check(network, training, failures);
        }
        else
        {
            GameValidator.Check(training, "Training.", network.PackSize, "Network.PackSize", failures);
        }
    }
}

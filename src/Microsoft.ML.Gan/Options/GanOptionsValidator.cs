using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Objectives;

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
    public static void Validate(DriftOptions options)
    {
        var failures = new List<string>();
        CheckRanges(options, "", failures);
        if (failures.Count > 0)
        {
            throw Errors.BadOptions(failures);
        }
    }

    private static void CheckRanges(object? group, string prefix, List<string> failures)
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
            else if (property.PropertyType.IsEnum && !Enum.IsDefined(property.PropertyType, value!))
            {
                failures.Add($"{prefix}{property.Name} is {value}; it must be one of {string.Join(", ", Enum.GetNames(property.PropertyType))}.");
            }
        }
    }

    private static void CheckRelations(GanOptions options, List<string> failures)
    {
        if (options.Training is not { } training || options.Network is not { } network)
        {
            return;
        }

        int pack = network.PackSize, batch = training.BatchSize;
        if (pack > 0 && batch > 0 && batch % pack != 0)
        {
            int below = batch / pack * pack;
            string nearest = below == 0 ? $"nearest is {below + pack}" : $"nearest are {below} and {below + pack}";
            failures.Add($"Training.BatchSize is {batch} and Network.PackSize is {pack}; the batch size must be a multiple of the pack size. The {nearest}.");
        }

        if (training.ClassifierLossWeight > 0 && options.LabelColumnName == null)
        {
            failures.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Training.ClassifierLossWeight is {training.ClassifierLossWeight} and LabelColumnName is null; the classifier loss needs a label. Name one, or set the weight to 0."));
        }

        if (options.Method == GenerativeMethod.VariationalAutoencoder)
        {
            AutoencoderOptions.Check(network, training, failures);
        }
        else
        {
            CheckGame(training, failures);
        }

        if (training.NumberOfSteps != null && training.NumberOfEpochs != null)
        {
            failures.Add($"Training.NumberOfSteps is {training.NumberOfSteps} and Training.NumberOfEpochs is {training.NumberOfEpochs}; set one of them.");
        }
    }

    private static void CheckGame(TrainingOptions training, List<string> failures)
    {
        if (training.LabelSmoothing > 0 && !GanObjectives.HasLabels(training.Objective))
        {
            failures.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"Training.LabelSmoothing is {training.LabelSmoothing} and Training.Objective is {training.Objective}; only Minimax, NonSaturating and Relativistic have labels to smooth. Choose one of them, or set the smoothing to 0."));
        }

        if (training is { Objective: GanObjective.Wasserstein, Regularization: DiscriminatorRegularization.None })
        {
            failures.Add(
                "Training.Objective is Wasserstein and Training.Regularization is None; a critic of unbounded slope measures no distance. Choose a regularization, for example GradientPenalty.");
        }
    }
}

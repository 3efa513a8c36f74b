using System;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Messages about tensors, and about objectives and networks of a user's own.</summary>
internal static partial class Errors
{
    // Objectives and networks of a user's own.
    public static InvalidOperationException NotALoss(string method, string found)
        => new($"CustomObjective.{method} returned {found}; it must return a scalar that can be differentiated, such as a mean over the logits.");

    public static ArgumentException NoNetwork(string method)
        => new($"Networks.{method} returned null; it must return a new network.");

    public static ArgumentException NetworkType(string method, object type)
        => new($"Networks.{method} returned a network with weights of type {type}; they must be Float32. Make its layers with that type.");

    public static ArgumentException NetworkOutput(string method, long[] input, long[] found, long[] expected)
        => new($"Networks.{method} returned a network that gives shape {Shape(found)} for an input of shape {Shape(input)}; it must give {Shape(expected)}.");

    public static ArgumentException TwoKindsOfGenerator()
        => new("Networks.CreateGenerator returned two networks of different weights; each call must return one of the same shape.");

    // Tensors to learn from, and to sample.
    public static ArgumentException SampleShape(long[] shape)
        => new($"samples has shape {Shape(shape)}; it must be (N, width) for vectors or (N, channels, height, width) for images, no side of which is 0.");

    public static ArgumentException SampleType(object type)
        => new($"samples has type {type}; it must be Float32. Convert it with to_type.");

    public static ArgumentException TooFewSamples(long found, int minimum)
        => new($"samples holds {found} {(found == 1 ? "sample" : "samples")}; at least {minimum} are needed to learn from.");

    public static ArgumentException SampleValue(long row, float value, bool isImage)
        => new($"samples holds {Number(value)} in sample {row}, counted from 0; "
            + (isImage ? "values of images must lie between -1 and 1. Scale them." : "values must be finite. Replace it, or leave the sample out."));

    public static ArgumentException LabelCount(int found, long samples)
        => new($"There are {found} labels for {samples} samples; pass one per sample.");

    public static ArgumentException LabelRange(int index, int value, int classes)
        => new($"labels holds {value} at {index}, counted from 0; classes lie from 0 to {classes - 1}.");

    public static ArgumentException EmptyClass(int value, int classes)
        => new($"No sample has label {value}, and labels go up to {classes - 1}; classes are counted from 0 without gaps. Renumber them.");

    public static ArgumentException LabelsNeeded(int classes)
        => new(classes == 0
            ? "labels are given, and no class is asked for here. Leave labels out."
            : $"labels are missing; the networks are given one of {classes} classes with each sample. Pass a class per sample.");

    public static ArgumentException UnknownClass(int label, int classes)
        => new(classes == 0
            ? $"The model has no classes, so samples of label {label} cannot be asked for. Pass labels when fitting."
            : $"Label {label} was not among those learned; classes lie from 0 to {classes - 1}.");

    public static ArgumentException CodesNeeded(int width)
        => new(width == 0
            ? "codes are given, and the model has none. Leave codes out, or set TensorGanOptions.Codes when fitting."
            : $"codes are missing; the generator is given {width} values of codes with each sample. Pass a tensor of shape (N, {width}).");

    public static ArgumentException TensorShape(string name, object type, long[] found, long[] expected)
        => new($"{name} has shape {Shape(found)} and type {type}; it must have shape {Shape(expected)} and type Float32.");

    public static ArgumentException NotWholePacks(long count, int packSize)
        => new($"samples holds {count} samples, which are judged in packs of {packSize}. Pass a multiple of it, at least one pack.");

    public static InvalidOperationException NoAuxiliaryClassifier()
        => new("The model has no auxiliary classifier. Fit it with labels and Conditioning set to AuxiliaryClassifier.");

    public static InvalidOperationException NoCodes()
        => new("The model has no codes. Fit it with Codes.CategoricalCodes or Codes.ContinuousCodes set.");

    private static string Shape(long[] sides) => $"({string.Join(", ", sides)})";
}

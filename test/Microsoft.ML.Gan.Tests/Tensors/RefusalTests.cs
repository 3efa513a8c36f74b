using System;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors;

/// <summary>Everything that does not fit is said before any training, with its name, its value and what to do.</summary>
public sealed class RefusalTests
{
    private static readonly GanOperations Gan = new MLContext(1).Gan();

    /// <summary>Gets what does not fit, and what is said of it.</summary>
    public static TheoryData<string, string> Options => new()
    {
        { "ranges", "Game.NumberOfSteps is 0; it must be from 1 to 10000000." },
        { "ranges", "Network.LatentDimension is 0; it must be from 1 to 4096." },
        { "ranges", "Network.Architecture is 9; it must be one of Perceptron, Residual, Dcgan." },
        { "ranges", "Codes.ContinuousCodes is -1; it must be from 0 to 100." },
        { "ranges", "ClassLossWeight is -1; it must be from 0 to 1000." },
        { "ranges", "Codes.CategoricalCodes holds 1; a code has from 2 to 1000 categories." },
        { "ranges", "ObservedSteps holds 0; steps are counted from 1." },
        { "table", "Game is a TrainingOptions, which holds options of tables. Make it a GameOptions." },
        { "pack", "Game.BatchSize is 64 and Network.PackSize is 5; the batch size must be a multiple of the pack size. The nearest are 60 and 65." },
        { "batch", "Network.DiscriminatorNormalization is Batch and Game.Regularization is R1, which looks at each pack alone; a pack's score would depend on the others. Choose Layer or None, or another regularization." },
        { "kernels", "Network.MinibatchKernels is 3 and Game.Regularization is Dragan, which looks at each pack alone; a pack's score would depend on the others. Set the kernels to 0, or choose another regularization." },
        { "few", "Game.BatchSize is 4 and Network.PackSize is 4; a discriminator that compares packs needs two of them. Raise the batch size to 8." },
        { "dcgan", "Network.Architecture is Dcgan and the samples are vectors; convolutions need images. Pass samples of shape (N, channels, height, width), or choose Perceptron or Residual." },
        { "classes", "Conditioning is AuxiliaryClassifier and there are no labels; classes are needed to tell them apart. Pass labels, or leave Conditioning at its default." },
        { "custom", "Game.Objective is Hinge and Game.CustomObjective is set; only one can be played for. Leave Objective at its default, or set CustomObjective to null." },
        { "smoothing", "Game.LabelSmoothing is 0.1 and Game.CustomObjective is set, which has targets of its own. Smooth them there, and set the smoothing to 0." },
        { "critic", "Game.Objective is Wasserstein and Game.Regularization is None; a critic of unbounded slope measures no distance. Choose a regularization, for example GradientPenalty." },
        { "device", "Device is 'gpu'; it must be 'cpu', 'cuda' or 'cuda:N'." },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public void FitTensors_OptionsThatDoNotFit_AreNamed(string options, string message)
    {
        using DisposeScope scope = NewDisposeScope();

        var error = Assert.Throws<ArgumentException>(() => Gan.FitTensors(Sets.Corners(20).Points, options: Bad(options)));

        Assert.Contains(message, error.Message.Split(Environment.NewLine));
    }

    [Fact]
    public void FitTensors_ImagesOfASizeThatDoesNotHalve_AreNamedBeforeTraining()
    {
        using DisposeScope scope = NewDisposeScope();

        var error = Assert.Throws<ArgumentException>(() => Gan.FitTensors(zeros([4, 1, 9, 8]), options: Sets.Options(1)));

        Assert.StartsWith("The images are 9 by 8;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FitTensors_SamplesThatDoNotFit_AreNamed()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor bad = zeros([5, 2]), image = zeros([3, 1, 2, 2]);
        bad.narrow(0, 3, 1).narrow(1, 1, 1).fill_(float.NaN);
        image.narrow(0, 2, 1).fill_(1.5f);

        Refused("samples holds NaN in sample 3, counted from 0; values must be finite. Replace it, or leave the sample out.", bad);
        Refused("samples holds 1.5 in sample 2, counted from 0; values of images must lie between -1 and 1. Scale them.", image, perceptron: true);
        Refused("samples has shape (3, 2, 2); it must be (N, width) for vectors or (N, channels, height, width) for images, no side of which is 0.", zeros([3, 2, 2]));
        Refused("samples has shape (3, 0); it must be (N, width) for vectors or (N, channels, height, width) for images, no side of which is 0.", zeros([3, 0]));
        Refused("samples has type Float64; it must be Float32. Convert it with to_type.", zeros([3, 2], ScalarType.Float64));
        Refused("samples holds 1 sample; at least 2 are needed to learn from.", zeros([1, 2]));
        Refused("There are 2 labels for 3 samples; pass one per sample.", zeros([3, 2]), [0, 1]);
        Refused("labels holds -1 at 1, counted from 0; classes lie from 0 to 9999.", zeros([3, 2]), [0, -1, 0]);
        Refused("No sample has label 1, and labels go up to 2; classes are counted from 0 without gaps. Renumber them.", zeros([3, 2]), [0, 2, 0]);
        Assert.Throws<ArgumentNullException>("samples", () => Gan.FitTensors(null!));
    }

    [Fact]
    public void Model_WhatItHasNot_IsNamed()
    {
        using DisposeScope scope = NewDisposeScope();
        using TensorGanModel model = Gan.FitTensors(Sets.Corners(20).Points, options: Sets.Options(1));

        Says<ArgumentOutOfRangeException>("count", () => model.Sample(0));
        Says<ArgumentException>("The model has no classes, so samples of label 0 cannot be asked for. Pass labels when fitting.", () => model.Sample(1, 0));
        Says<ArgumentException>("noise has shape (2, 3) and type Float32; it must have shape (2, 4) and type Float32.", () => model.Generate(zeros([2, 3])));
        Says<ArgumentException>("labels are given, and no class is asked for here. Leave labels out.", () => model.Generate(zeros([1, 4]), [0]));
        Says<ArgumentException>("codes are given, and the model has none. Leave codes out, or set TensorGanOptions.Codes when fitting.", () => model.Generate(zeros([1, 4]), codes: zeros([1, 1])));
        Says<InvalidOperationException>("The model has no auxiliary classifier. Fit it with labels and Conditioning set to AuxiliaryClassifier.", () => model.Classify(zeros([1, 2])));
        Says<InvalidOperationException>("The model has no codes. Fit it with Codes.CategoricalCodes or Codes.ContinuousCodes set.", () => model.Codes(zeros([1, 2])));
        Says<ArgumentException>("samples has shape (1, 3) and type Float32; it must have shape (1, 2) and type Float32.", () => model.Judge(zeros([1, 3])));
        model.Dispose();
        Assert.Throws<ObjectDisposedException>(() => model.Sample(1));
        Assert.Throws<ObjectDisposedException>(() => model.Generator);
    }

    [Fact]
    public void Model_OfClassesAndCodesInPacks_RefusesWhatDoesNotFit()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, int[] corners) = Sets.Corners(60);
        TensorGanOptions options = Sets.Options(1);
        (options.Network.PackSize, options.Codes.ContinuousCodes) = (4, 2);
        using TensorGanModel model = Gan.FitTensors(points, corners, options);

        Says<ArgumentException>("Label 4 was not among those learned; classes lie from 0 to 3.", () => model.Sample(1, 4));
        Says<ArgumentException>("labels are missing; the networks are given one of 4 classes with each sample. Pass a class per sample.", () => model.Generate(zeros([1, 4]), codes: zeros([1, 2])));
        Says<ArgumentException>("codes are missing; the generator is given 2 values of codes with each sample. Pass a tensor of shape (N, 2).", () => model.Generate(zeros([1, 4]), [0]));
        Says<ArgumentException>("codes has shape (1, 3) and type Float32; it must have shape (1, 2) and type Float32.", () => model.Generate(zeros([1, 4]), [0], zeros([1, 3])));
        Says<ArgumentException>("labels holds 4 at 0, counted from 0; classes lie from 0 to 3.", () => model.Generate(zeros([1, 4]), [4], zeros([1, 2])));
        Says<ArgumentException>("samples holds 6 samples, which are judged in packs of 4. Pass a multiple of it, at least one pack.", () => model.Judge(zeros([6, 2]), new int[6]));
        Assert.Equal([2L, 1L], model.Judge(zeros([8, 2]), new int[8]).shape);
        Assert.Equal([8L, 2L], model.Codes(zeros([8, 2]), new int[8]).shape);
        Assert.Equal((4, 2, 4, 4), (model.PackSize, model.CodeWidth, model.NumberOfClasses, model.LatentDimension));
    }

    private static void Refused(string message, Tensor samples, int[]? labels = null, bool perceptron = false)
    {
        TensorGanOptions options = Sets.Options(1);
        options.Network.Architecture = perceptron ? TensorArchitecture.Perceptron : null;
        Says<ArgumentException>(message, () => Gan.FitTensors(samples, labels, options));
    }

    private static void Says<T>(string message, Action action)
        where T : Exception => Assert.Contains(message, Assert.Throws<T>(action).Message, StringComparison.Ordinal);

    private static TensorGanOptions Bad(string name)
    {
        TensorGanOptions options = Sets.Options(1);
        switch (name)
        {
            case "ranges":
                (options.Game.NumberOfSteps, options.Network.LatentDimension, options.Network.Architecture) = (0, 0, (TensorArchitecture)9);
                (options.Codes.ContinuousCodes, options.Codes.CategoricalCodes, options.ClassLossWeight, options.ObservedSteps) = (-1, [3, 1], -1, [2, 0]);
                break;
            case "table":
                options.Game = new TrainingOptions();
                break;
            case "pack":
                options.Network.PackSize = 5;
                break;
            case "batch":
                options.Network.DiscriminatorNormalization = Normalization.Batch;
                break;
            case "kernels":
                (options.Network.MinibatchKernels, options.Game.Regularization) = (3, DiscriminatorRegularization.Dragan);
                break;
            case "few":
                (options.Network.MinibatchKernels, options.Game.Regularization) = (3, DiscriminatorRegularization.None);
                (options.Network.PackSize, options.Game.BatchSize) = (4, 4);
                break;
            case "dcgan":
                options.Network.Architecture = TensorArchitecture.Dcgan;
                break;
            case "classes":
                options.Conditioning = ClassConditioning.AuxiliaryClassifier;
                break;
            case "custom":
                (options.Game.CustomObjective, options.Game.Objective) = (new CubicObjective(), GanObjective.Hinge);
                break;
            case "smoothing":
                (options.Game.CustomObjective, options.Game.LabelSmoothing) = (new CubicObjective(), 0.1);
                break;
            case "critic":
                (options.Game.Objective, options.Game.Regularization) = (GanObjective.Wasserstein, DiscriminatorRegularization.None);
                break;
            default:
                options.Device = "gpu";
                break;
        }

        return options;
    }
}

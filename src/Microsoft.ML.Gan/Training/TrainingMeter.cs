using System;
using System.Diagnostics;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>Sums the losses on the device and reads them back once per report, so that no step waits for them.</summary>
internal sealed class TrainingMeter : IDisposable
{
    private readonly Tensor _sums;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _steps;

    /// <summary>Starts the clock.</summary>
    public TrainingMeter(Device device) => _sums = zeros(4, device: device).DetachFromDisposeScope();

    /// <summary>Adds the losses of one step.</summary>
    public void Add(DiscriminatorUpdate discriminator, Tensor generatorLoss)
    {
        using IDisposable scope = NewDisposeScope();
        _sums.Add(stack([discriminator.Loss, generatorLoss, discriminator.Penalty, discriminator.Advantage]));
        _steps++;
    }

    /// <summary>Gets the means since the last call and, beside the report, the discriminator's advantage; starts anew.</summary>
    public (GanProgress Progress, double Advantage) Read(int step, int numberOfSteps)
    {
        using IDisposable scope = NewDisposeScope();
        float[] means = _sums.Over(_steps).cpu().data<float>().ToArray();
        _sums.zero_();
        _steps = 0;
        return (new GanProgress(step, numberOfSteps, means[0], means[1], means[2], _watch.Elapsed), means[3]);
    }

    /// <inheritdoc/>
    public void Dispose() => _sums.Dispose();
}

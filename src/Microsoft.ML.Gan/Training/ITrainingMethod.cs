using Microsoft.ML.Gan.Training.Monitoring;

namespace Microsoft.ML.Gan.Training;

/// <summary>What a method of training has of its own; the schedule around it is <see cref="TrainingRun"/>.</summary>
internal interface ITrainingMethod
{
    /// <summary>Updates every network once.</summary>
    /// <param name="rateFactor">The factor of the step sizes.</param>
    /// <param name="meter">Told the losses.</param>
    /// <param name="isReported">Whether a report follows, for which the gradients are measured.</param>
    void Step(double rateFactor, TrainingMeter meter, bool isReported);

    /// <summary>Says of a report what only the method knows, and what goes wrong; within the dispose scope of the step.</summary>
    /// <param name="progress">The means of what the meter was told.</param>
    /// <param name="advantage">Likewise, of the discriminator's advantage.</param>
    /// <param name="look">What sampled rows are like; <see langword="null"/> where nobody looked, and no time is to be spent.</param>
    GanProgress Complete(GanProgress progress, double advantage, RowReading? look);
}

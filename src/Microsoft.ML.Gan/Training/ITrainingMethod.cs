namespace Microsoft.ML.Gan.Training;

/// <summary>What a method of training has of its own; the schedule around it is <see cref="TrainingRun"/>.</summary>
internal interface ITrainingMethod
{
    /// <summary>Updates every network once.</summary>
    /// <param name="rateFactor">The factor of the step sizes.</param>
    /// <param name="meter">Told the losses.</param>
    void Step(double rateFactor, TrainingMeter meter);

    /// <summary>Says of a report what only the method knows.</summary>
    /// <param name="progress">The means of what the meter was told.</param>
    /// <param name="advantage">Likewise, of the discriminator's advantage.</param>
    /// <param name="isLook">Whether rows are looked at, too, and time may be spent.</param>
    GanProgress Complete(GanProgress progress, double advantage, bool isLook);
}

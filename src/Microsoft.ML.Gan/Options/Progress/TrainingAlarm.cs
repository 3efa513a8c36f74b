namespace Microsoft.ML.Gan;

/// <summary>What goes wrong in a training, told while it runs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">The same in plain words, with the figures it rests on and options that help.</param>
/// <remarks>Told when it was seen in two looks one after the other, and again only after two at which it had gone.</remarks>
public sealed record TrainingAlarm(TrainingAlarmKind Kind, string Message);

using System;

namespace Microsoft.ML.Gan.Training;

/// <summary>Where the updates get their batches from.</summary>
internal interface IBatchSource : IDisposable
{
    /// <summary>Draws a batch, which is good until the next is drawn.</summary>
    TrainingBatch Next();
}

using System;

namespace Microsoft.ML.Gan.Training;

/// <summary>Where the updates get their batches from.</summary>
/// <typeparam name="TBatch">What an update is given.</typeparam>
internal interface IBatchSource<out TBatch> : IDisposable
{
    /// <summary>Draws a batch, which is good until the next is drawn.</summary>
    TBatch Next();
}

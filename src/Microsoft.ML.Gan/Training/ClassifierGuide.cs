using System;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>Learns beside the discriminator what label a real row has, and tells the generator whether its rows have the label they were made for.</summary>
/// <param name="classifier">The classifier, on the device of the batches; from now on this object's.</param>
/// <param name="adam">Moves it; from now on this object's.</param>
/// <param name="conditions">Where the label lies in the condition vector, of which it is always a part.</param>
/// <param name="weight">The weight of the generator's loss.</param>
internal sealed class ClassifierGuide(LabelClassifier classifier, Adam adam, ConditionLayout conditions, double weight) : IDisposable
{
    /// <summary>Updates the classifier with the real rows of a batch.</summary>
    public void Learn(TrainingBatch batch)
    {
        adam.ZeroGradients();
        ClassifierLoss.Compute(classifier.forward(batch.Real), Labels(batch)).backward();
        adam.Step();
    }

    /// <summary>Gets the weighted loss of rows made for the conditions of a batch.</summary>
    /// <param name="rows">Encoded rows, shape (N, width).</param>
    /// <param name="batch">The batch they were made from.</param>
    /// <returns>A scalar. Its gradient goes through all columns of the rows but the label's, which is copied from the condition.</returns>
    public Tensor Loss(Tensor rows, TrainingBatch batch) => ClassifierLoss.Compute(classifier.forward(rows), Labels(batch)).Times(weight);

    /// <inheritdoc/>
    public void Dispose()
    {
        adam.Dispose();
        classifier.Dispose();
    }

    private Tensor Labels(TrainingBatch batch) =>
        batch.Condition.narrow(1, conditions.Offsets[conditions.LabelGroup], conditions.Spans[conditions.LabelGroup].Width);
}

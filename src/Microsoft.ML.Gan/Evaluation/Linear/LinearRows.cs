namespace Microsoft.ML.Gan.Evaluation.Linear;

/// <summary>Rows for a linear model: numbers, and the slots of a one-hot vector that are 1.</summary>
/// <param name="Count">The rows.</param>
/// <param name="NumberCount">The numbers of a row, features 0 and on.</param>
/// <param name="SlotCount">The slots of a row that are 1.</param>
/// <param name="Width">All features.</param>
/// <param name="Numbers">Shape (Count, NumberCount).</param>
/// <param name="Slots">Which features are 1, shape (Count, SlotCount); -1 for a category that was not there when the features were made.</param>
internal sealed record LinearRows(int Count, int NumberCount, int SlotCount, int Width, double[] Numbers, int[] Slots)
{
    /// <summary>Gets Σ weight · feature of a row, for weights that start at an offset.</summary>
    public double Dot(double[] weights, int offset, int row)
    {
        double sum = 0;
        for (int c = 0, i = row * NumberCount; c < NumberCount; c++)
        {
            sum += weights[offset + c] * Numbers[i + c];
        }

        for (int c = 0, i = row * SlotCount; c < SlotCount; c++)
        {
            sum += Slots[i + c] < 0 ? 0 : weights[offset + Slots[i + c]];
        }

        return sum;
    }

    /// <summary>Adds factor · feature of a row to a gradient that starts at an offset.</summary>
    public void AddTo(double[] gradient, int offset, int row, double factor)
    {
        for (int c = 0, i = row * NumberCount; c < NumberCount; c++)
        {
            gradient[offset + c] += factor * Numbers[i + c];
        }

        for (int c = 0, i = row * SlotCount; c < SlotCount; c++)
        {
            if (Slots[i + c] >= 0)
            {
                gradient[offset + Slots[i + c]] += factor;
            }
        }
    }
}

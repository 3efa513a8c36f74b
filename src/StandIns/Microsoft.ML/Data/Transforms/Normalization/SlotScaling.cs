using System;

namespace Microsoft.ML.Data
{
    /// <summary>From the statistics of a slot to the offset and scale of (x - offset) * scale. A slot that does not vary is scaled to zero.</summary>
    internal delegate (double Scale, double Offset) SlotScaling((long Count, double Min, double Max, double Mean, double Variance) slot);

    internal static class SlotScalings
    {
        public static SlotScaling MinMax(bool fixZero) => slot =>
            !(slot.Max > slot.Min) ? (0, 0)
            : fixZero ? (1 / Math.Max(Math.Abs(slot.Max), Math.Abs(slot.Min)), 0)
            : (1 / (slot.Max - slot.Min), slot.Min);

        public static SlotScaling MeanVariance(bool fixZero) => slot =>
            slot.Variance == 0 ? (0, 0)
            : fixZero ? (1 / Math.Sqrt(slot.Variance + slot.Mean * slot.Mean), 0)
            : (1 / Math.Sqrt(slot.Variance), slot.Mean);
    }
}

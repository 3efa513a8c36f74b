using System;
using System.Numerics;

namespace Microsoft.ML.Gan.Data;

/// <summary>Slots of a vector column that form one learned column: a one-hot group, or a single number.</summary>
internal readonly record struct VectorPart(int FirstSlot, int Width, bool IsOneHot)
{
    /// <summary>Gets what a vector's slots have here: the number, or the code of the group's largest slot above zero; NaN where there is none.</summary>
    /// <remarks>A row to be judged need not be one that could be learned, as when one slot alone was exchanged.</remarks>
    public double Read<T>(ReadOnlySpan<T> slots)
        where T : struct, INumberBase<T>
    {
        if (!IsOneHot)
        {
            return NumberValue.Read(slots[FirstSlot]);
        }

        double code = double.NaN, largest = 0;
        for (int i = 0; i < Width; i++)
        {
            double value = NumberValue.Read(slots[FirstSlot + i]);
            if (value > largest)
            {
                (code, largest) = (i, value);
            }
        }

        return code;
    }
}

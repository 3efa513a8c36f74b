using System;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>Between the pixel values of a view and those of the networks, which lie from −1 to 1.</summary>
/// <param name="Low">The view's black.</param>
/// <param name="High">The view's white.</param>
/// <param name="IsWhole">Whether the view's values are whole numbers, which made ones are rounded to: a fraction would give them away.</param>
internal readonly record struct PixelRange(float Low, float High, bool IsWhole)
{
    private const float MostBytes = 255;

    /// <summary>Finds the range of values: −1 to 1 where any is below 0, else 0 to 1 where none is above 1, else 0 to 255.</summary>
    /// <param name="column">The name of the column, for messages.</param>
    /// <param name="values">All images, one after the other.</param>
    /// <param name="size">The values of one.</param>
    /// <exception cref="ArgumentException">A value is not finite, or they fit no range.</exception>
    public static PixelRange Of(string column, ReadOnlySpan<float> values, int size)
    {
        int lowest = 0, highest = 0;
        bool isWhole = true;
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                throw Errors.PixelNotFinite(column, i / size, values[i]);
            }

            lowest = values[i] < values[lowest] ? i : lowest;
            highest = values[i] > values[highest] ? i : highest;
            isWhole &= values[i] == MathF.Truncate(values[i]);
        }

        (float low, float high) = values[lowest] < 0 ? (-1f, 1f) : values[highest] <= 1 ? (0f, 1f) : (0f, MostBytes);
        return values[lowest] < low ? throw Errors.PixelRange(column, lowest / size, values[lowest])
            : values[highest] > high ? throw Errors.PixelRange(column, highest / size, values[highest])
            : new PixelRange(low, high, isWhole && high == MostBytes);
    }

    /// <summary>Brings the view's values to those of the networks, in place.</summary>
    public void ToNetworks(Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Math.Clamp(((values[i] - Low) / (High - Low) * 2) - 1, -1, 1); // rounding must not leave the range
        }
    }

    /// <summary>Brings values of the networks to the view's, in place; what lies outside of the range is cut off.</summary>
    public void ToView(Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            float value = Low + ((Math.Clamp(values[i], -1, 1) + 1) / 2 * (High - Low));
            values[i] = IsWhole ? MathF.Round(value) : value;
        }
    }
}

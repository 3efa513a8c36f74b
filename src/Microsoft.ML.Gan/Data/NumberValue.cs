using System;
using System.Numerics;

namespace Microsoft.ML.Gan.Data;

/// <summary>Numbers of any ML.NET type as doubles, and back.</summary>
internal static class NumberValue
{
    /// <summary>Widens a number; above 2⁵³ the nearest double stands for a 64-bit integer.</summary>
    public static double Read<T>(T value)
        where T : struct, INumberBase<T> => double.CreateSaturating(value);

    /// <summary>Narrows a number: out of range becomes the end of the range, and missing becomes 0 where the type knows no NaN.</summary>
    public static T Write<T>(double value, bool whole)
        where T : struct, INumberBase<T> => T.CreateSaturating(whole || IsInteger<T>() ? Math.Round(value) : value);

    private static bool IsInteger<T>() => typeof(T) != typeof(float) && typeof(T) != typeof(double);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Checks of what comes out of a file: nothing that is built from it may index or divide out of bounds later.</summary>
internal static class Stored
{
    /// <exception cref="InvalidDataException">It does not hold.</exception>
    public static void Require(bool holds, string reason)
    {
        if (!holds)
        {
            throw new InvalidDataException(reason);
        }
    }

    /// <summary>Gives finite numbers back.</summary>
    public static double[] Finite(double[] values, string name)
    {
        Require(Array.TrueForAll(values, double.IsFinite), $"{name} holds a number that is not finite");
        return values;
    }

    /// <summary>Gives as many finite numbers back as there must be.</summary>
    public static double[] Finite(double[] values, int count, string name)
    {
        Require(values.Length == count, $"{name} holds {values.Length} numbers, not {count}");
        return Finite(values, name);
    }

    /// <summary>Gives as many indices back as there must be, each from a first one to below an end.</summary>
    public static int[] Indices(int[] values, int count, int first, int end, string name)
    {
        Require(values.Length == count, $"{name} holds {values.Length} indices, not {count}");
        Require(Array.TrueForAll(values, v => v >= first && v < end), $"{name} holds an index outside {first} to {end - 1}");
        return values;
    }

    /// <summary>Gives a list back that holds no null.</summary>
    public static IReadOnlyList<T> Whole<T>(IReadOnlyList<T> values, string name)
        where T : class
    {
        Require(values.All(v => v is not null), $"{name} holds a null");
        return values;
    }
}

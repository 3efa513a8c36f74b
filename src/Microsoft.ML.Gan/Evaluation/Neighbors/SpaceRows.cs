using System;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>Rows between which distances are taken: row by row, numbers first, then codes of categories.</summary>
internal sealed class SpaceRows(int count, int numbers, int codes)
{
    /// <summary>Gets the rows.</summary>
    public int Count { get; } = count;

    /// <summary>Gets the numbers of a row.</summary>
    public int Numbers { get; } = numbers;

    /// <summary>Gets the numbers and codes of a row. Codes are whole, so that they are equal or not as floats, too.</summary>
    public int Width { get; } = numbers + codes;

    /// <summary>Gets all values, shape (Count, Width).</summary>
    public float[] Values { get; } = new float[count * (numbers + codes)];

    /// <summary>Gets a row.</summary>
    public Span<float> Row(int row) => Values.AsSpan(row * Width, Width);

    /// <summary>Copies rows, in the order given.</summary>
    public SpaceRows Take(ReadOnlySpan<int> rows)
    {
        var taken = new SpaceRows(rows.Length, Numbers, Width - Numbers);
        for (int i = 0; i < rows.Length; i++)
        {
            Row(rows[i]).CopyTo(taken.Row(i));
        }

        return taken;
    }
}

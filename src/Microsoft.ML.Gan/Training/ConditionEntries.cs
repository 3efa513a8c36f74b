using System;

namespace Microsoft.ML.Gan.Training;

/// <summary>Condition vectors by the places of their ones, which are few.</summary>
internal sealed class ConditionEntries
{
    private readonly int[] _starts;
    private readonly int[] _entries;
    private int _rows;

    /// <summary>Makes room.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="mostPerRow">The most ones a row can have: the groups of the condition vector.</param>
    public ConditionEntries(int rows, int mostPerRow)
    {
        _starts = new int[rows + 1];
        _entries = new int[rows * mostPerRow];
    }

    /// <summary>Gets the list of no rows, for batches nobody asks it of.</summary>
    public static ConditionEntries None { get; } = new(0, 0);

    /// <summary>Gets the number of rows.</summary>
    public int Count => _rows;

    /// <summary>Gets the places of the ones of a row.</summary>
    public ReadOnlySpan<int> this[int row] => _entries.AsSpan(_starts[row].._starts[row + 1]);

    /// <summary>Forgets all rows.</summary>
    public void Clear() => _rows = 0;

    /// <summary>Starts the next row, which has no ones yet.</summary>
    public void AddRow()
    {
        _rows++;
        _starts[_rows] = _starts[_rows - 1];
    }

    /// <summary>Puts a one into the row that was started last.</summary>
    public void Add(int place) => _entries[_starts[_rows]++] = place;

    /// <summary>Writes the vectors, shape (rows, <paramref name="width"/>).</summary>
    public void Fill(Span<float> matrix, int width)
    {
        matrix.Clear();
        for (int row = 0; row < _rows; row++)
        {
            foreach (int place in this[row])
            {
                matrix[(row * width) + place] = 1;
            }
        }
    }
}

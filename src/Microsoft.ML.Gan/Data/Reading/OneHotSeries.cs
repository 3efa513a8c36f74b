using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>The values of one one-hot group as they come in; a group without a 1 is missing.</summary>
internal sealed class OneHotSeries
{
    private readonly List<int> _codes = [];
    private readonly string _sourceName;
    private readonly TableColumn _column;

    /// <param name="sourceName">The vector column.</param>
    /// <param name="slotNames">The names of the group's slots.</param>
    /// <param name="firstSlot">The group's first slot in the vector.</param>
    public OneHotSeries(string sourceName, string[] slotNames, int firstSlot)
    {
        // Concatenate names slots "workclass.Private"; what they share is the name of the group.
        string first = slotNames[0];
        int shared = first.LastIndexOf('.', first.Length - 1) + 1;
        bool named = shared > 1 && slotNames.All(n => n.StartsWith(first[..shared], StringComparison.Ordinal));
        string group = named ? first[..(shared - 1)] : $"{firstSlot}..{firstSlot + slotNames.Length - 1}";
        _sourceName = sourceName;
        _column = new TableColumn(
            $"{sourceName}[{group}]", ColumnKind.Categorical, named ? [.. slotNames.Select(n => n[shared..])] : slotNames);
    }

    public void Add<T>(ReadOnlySpan<T> slots, int row)
        where T : struct, INumberBase<T>
    {
        int code = -1;
        for (int i = 0; i < slots.Length; i++)
        {
            if (T.IsZero(slots[i]))
            {
                continue;
            }

            if (code >= 0 || slots[i] != T.One)
            {
                throw Errors.NotOneHot(_column.Name, row, _column.Categories[i], NumberValue.Read(slots[i]));
            }

            code = i;
        }

        _codes.Add(code);
    }

    public TableColumn Learn() => _codes.Exists(c => c >= 0) ? _column : throw Errors.AllMissing(_column.Name, _sourceName);

    public void MoveTo(int[] target)
    {
        _codes.CopyTo(target);
        _codes.Clear();
        _codes.TrimExcess();
    }
}

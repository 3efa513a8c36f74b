using System;
using System.Collections.Generic;
using Microsoft.ML;
using Microsoft.ML.Data;
using Samples.Csv;

namespace Samples.Synthesize;

/// <summary>A column of the file that is learned: how its cells become values, and values cells.</summary>
/// <param name="index">The column's place in the file.</param>
/// <param name="name">Its name.</param>
/// <param name="kind">What was inferred, for people.</param>
/// <param name="detail">The format or the values, for people.</param>
/// <param name="missing">The word the column has for a missing value; empty where there is none.</param>
internal abstract class CsvColumn(int index, string name, string kind, string detail, string missing)
{
    public int Index => index;
    public string Name => name;
    public string Kind => kind;
    public string Detail => detail;

    /// <summary>Gets what is written where there is no value.</summary>
    protected string Missing => missing;

    /// <summary>Whether a cell holds no value.</summary>
    public bool IsMissing(string cell) => cell.Length == 0 || cell == missing;

    /// <summary>Whether a cell is one that the column can hold.</summary>
    public abstract bool CanRead(string cell);

    /// <summary>Gets the type the column has in a view.</summary>
    public abstract DataViewType Type { get; }

    /// <summary>Makes a getter over the records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="row">The index of the record a cursor stands on.</param>
    public abstract Delegate CreateGetter(IReadOnlyList<CsvRecord> records, Func<int> row);

    /// <summary>Makes a function that gives the cell of the row a cursor stands on.</summary>
    public abstract Func<string> CreateWriter(DataViewRow row);
}

/// <summary>A column whose values have one .NET type.</summary>
internal abstract class CsvColumn<T>(int index, string name, string kind, string detail, string missing, DataViewType type)
    : CsvColumn(index, name, kind, detail, missing)
{
    /// <inheritdoc/>
    public override DataViewType Type => type;

    /// <inheritdoc/>
    public override Delegate CreateGetter(IReadOnlyList<CsvRecord> records, Func<int> row)
        => (ValueGetter<T>)((ref T value) => value = Parse(records[row()].Fields[Index]));

    /// <inheritdoc/>
    public override Func<string> CreateWriter(DataViewRow row)
    {
        ValueGetter<T> getter = row.GetGetter<T>(row.Schema[Name]);
        T value = default!;
        return () =>
        {
            getter(ref value);
            return Format(value);
        };
    }

    /// <summary>The value of a cell.</summary>
    protected abstract T Parse(string cell);

    /// <summary>The cell of a value.</summary>
    protected abstract string Format(T value);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data;

/// <summary>Reads a view into memory in one pass.</summary>
internal static class TableReader
{
    /// <summary>The fewest rows there is anything to learn from.</summary>
    public const int MinimumRows = 10;

    /// <summary>Reads the visible columns, apart from those ignored; refuses by name what cannot be learned.</summary>
    /// <param name="view">The view; one cursor is opened, for the columns needed.</param>
    /// <param name="labelColumnName">The label, or <see langword="null"/>.</param>
    /// <param name="ignoredColumnNames">Columns that are answered as missing.</param>
    /// <param name="cancellationToken">Ends the pass between two rows.</param>
    /// <param name="minimumCategoryRows">The fewest rows of a text or a key that is not read as missing.</param>
    public static (TableSchema Schema, TableData Data) Read(
        IDataView view,
        string? labelColumnName,
        IReadOnlyList<string> ignoredColumnNames,
        CancellationToken cancellationToken,
        int minimumCategoryRows = GanDefaults.MinimumCategoryRows)
    {
        ColumnCollector[] collectors = Collectors(view.Schema, labelColumnName, ignoredColumnNames, minimumCategoryRows);
        int rowCount = Pass(view, collectors, 0, cancellationToken);
        return rowCount < MinimumRows ? throw Errors.TooFewRows(rowCount, MinimumRows) : Finish(view.Schema, collectors, labelColumnName, rowCount);
    }

    /// <summary>Reads two views with the same columns into tables with one vocabulary: neither knows a category that the other does not.</summary>
    /// <param name="first">The view whose columns are read.</param>
    /// <param name="second">A view that has them too, in any order.</param>
    /// <param name="ignoredColumnNames">Columns that are left out.</param>
    /// <param name="cancellationToken">Ends the pass between two rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The second view lacks a column, or has it with another type.</exception>
    public static (TableData First, TableData Second) ReadBoth(
        IDataView first, IDataView second, IReadOnlyList<string> ignoredColumnNames, CancellationToken cancellationToken)
    {
        TableData[] both = ReadTogether([first, second], ignoredColumnNames, cancellationToken);
        return (both[0], both[1]);
    }

    /// <summary>Reads views with the same columns into tables with one vocabulary: all know the categories of any.</summary>
    /// <param name="views">The views; the columns of the first are read.</param>
    /// <param name="ignoredColumnNames">Columns that are left out.</param>
    /// <param name="cancellationToken">Ends the pass between two rows.</param>
    /// <param name="checkRows">Told how many rows a view has, by its index, as soon as it is read.</param>
    /// <exception cref="ArgumentOutOfRangeException">A view lacks a column, or has it with another type.</exception>
    public static TableData[] ReadTogether(
        IReadOnlyList<IDataView> views, IReadOnlyList<string> ignoredColumnNames, CancellationToken cancellationToken, Action<int, int>? checkRows = null)
    {
        ColumnCollector[] collectors = Collectors(views[0].Schema, labelColumnName: null, ignoredColumnNames, GanDefaults.MinimumCategoryRows);
        var ends = new int[views.Count + 1];
        for (int i = 0; i < views.Count; i++)
        {
            ends[i + 1] = Pass(views[i], collectors, ends[i], cancellationToken);
            checkRows?.Invoke(i, ends[i + 1] - ends[i]);
        }

        TableData all = Finish(views[0].Schema, collectors, labelColumnName: null, ends[^1]).Data;
        return [.. views.Select((_, i) => all.Take([.. Enumerable.Range(ends[i], ends[i + 1] - ends[i])]))];
    }

    /// <summary>Reads nothing but the label, so that the other columns may have any type.</summary>
    /// <param name="view">The view; one cursor is opened.</param>
    /// <param name="labelColumnName">The label; <see langword="null"/> to count the rows only.</param>
    /// <param name="cancellationToken">Ends the pass between two rows.</param>
    /// <exception cref="System.ArgumentException">There are no rows, or the label is missing in one or is none.</exception>
    public static RowLabels ReadLabels(IDataView view, string? labelColumnName, CancellationToken cancellationToken)
    {
        SchemaCheck.Columns([.. view.Schema.Where(c => !c.IsHidden).Select(c => c.Name)], labelColumnName, []);
        ColumnCollector[] collectors = labelColumnName is null ? [] : [ColumnCollectors.For(view.Schema[labelColumnName], isLabel: true, minimumRows: 1)];
        int rowCount = Pass(view, collectors, 0, cancellationToken);
        if (rowCount == 0)
        {
            throw Errors.TooFewRows(rowCount, 1);
        }

        if (labelColumnName is null)
        {
            return new RowLabels(null, [], rowCount);
        }

        SourceColumn source = collectors[0].Finish(0);
        var data = new TableData(source.Learned, rowCount);
        collectors[0].MoveTo(data, source);
        return new RowLabels(source, data.Codes(0), rowCount);
    }

    private static ColumnCollector[] Collectors(
        DataViewSchema schema, string? labelColumnName, IReadOnlyList<string> ignoredColumnNames, int minimumCategoryRows)
    {
        SchemaCheck.Columns([.. schema.Where(c => !c.IsHidden).Select(c => c.Name)], labelColumnName, ignoredColumnNames);
        ColumnCollector[] collectors = [.. schema
            .Where(c => !c.IsHidden && !ignoredColumnNames.Contains(c.Name))
            .Select(c => ColumnCollectors.For(c, isLabel: c.Name == labelColumnName, minimumCategoryRows))];
        return collectors.Length > 0 ? collectors : throw Errors.NothingToLearn();
    }

    // Rows are counted on from those of an earlier pass.
    private static int Pass(IDataView view, ColumnCollector[] collectors, int row, CancellationToken cancellationToken)
    {
        DataViewSchema.Column[] columns = [.. collectors.Select(c => InputColumn.FindWithKeys(c.Column, view.Schema))];
        using DataViewRowCursor cursor = view.GetRowCursor(columns);
        for (int i = 0; i < collectors.Length; i++)
        {
            collectors[i].Bind(cursor, columns[i]);
        }

        for (; cursor.MoveNext(); row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ColumnCollector collector in collectors)
            {
                collector.Collect(row);
            }
        }

        return row;
    }

    private static (TableSchema Schema, TableData Data) Finish(
        DataViewSchema source, ColumnCollector[] collectors, string? labelColumnName, int rowCount)
    {
        List<SourceColumn> learned = [];
        int first = 0;
        foreach (ColumnCollector collector in collectors)
        {
            learned.Add(collector.Finish(first));
            first += learned[^1].Learned.Count;
        }

        var schema = new TableSchema(source, learned, labelColumnName);
        var data = new TableData(schema.Columns, rowCount);
        for (int i = 0; i < collectors.Length; i++)
        {
            collectors[i].MoveTo(data, learned[i]);
        }

        return (schema, data);
    }
}

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
        SchemaCheck.Columns([.. view.Schema.Where(c => !c.IsHidden).Select(c => c.Name)], labelColumnName, ignoredColumnNames);
        ColumnCollector[] collectors = [.. view.Schema
            .Where(c => !c.IsHidden && !ignoredColumnNames.Contains(c.Name))
            .Select(c => ColumnCollectors.For(c, isLabel: c.Name == labelColumnName, minimumCategoryRows))];
        if (collectors.Length == 0)
        {
            throw Errors.NothingToLearn();
        }

        int rowCount = Pass(view, collectors, cancellationToken);
        if (rowCount < MinimumRows)
        {
            throw Errors.TooFewRows(rowCount, MinimumRows);
        }

        return Finish(view.Schema, collectors, labelColumnName, rowCount);
    }

    private static int Pass(IDataView view, ColumnCollector[] collectors, CancellationToken cancellationToken)
    {
        using DataViewRowCursor cursor = view.GetRowCursor(collectors.Select(c => c.Column));
        foreach (ColumnCollector collector in collectors)
        {
            collector.Bind(cursor);
        }

        int row = 0;
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

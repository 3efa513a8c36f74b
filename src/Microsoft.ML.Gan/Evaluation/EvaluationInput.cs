using System.Globalization;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>Checks that views can be compared, and reads them into tables with one vocabulary.</summary>
internal static class EvaluationInput
{
    private const string RealView = "real", SyntheticView = "synthetic", HoldoutView = "holdout";

    /// <summary>Reads the views.</summary>
    /// <exception cref="System.ArgumentException">A view lacks a column or rows, has one too many, or one of another type; a name in the options is no column.</exception>
    public static EvaluationTables Read(IDataView real, IDataView synthetic, IDataView? holdout, EvaluationOptions options)
    {
        CheckNames([.. new[] { real, synthetic, holdout }.OfType<IDataView>().SelectMany(v => Visible(v.Schema))], Visible(real.Schema), options);
        Check(real.Schema, SyntheticView, synthetic.Schema, options);
        if (holdout is not null)
        {
            Check(real.Schema, HoldoutView, holdout.Schema, options);
        }

        string[] ignored = [.. options.IgnoredColumnNames.Where(name => real.Schema.GetColumnOrNull(name) is not null)];
        IDataView[] views = holdout is null ? [real, synthetic] : [real, synthetic, holdout];
        TableData[] tables = TableReader.ReadTogether(views, ignored, options.CancellationToken, CheckRows);
        int label = options.LabelColumnName is { } name ? Find(tables[0], name) : -1;
        if (label >= 0)
        {
            tables = LabelClasses(tables, label);
            CheckLabel(tables, label);
        }

        int[] sensitive = options.SensitiveColumnNames is { } names ? [.. names.Distinct().SelectMany(n => FindAll(tables[0], n))] : label >= 0 ? [label] : [];
        return new EvaluationTables(tables[0], tables[1], tables.Length > 2 ? tables[2] : null, label, sensitive);
    }

    private static void Check(DataViewSchema real, string role, DataViewSchema other, EvaluationOptions options)
    {
        string[] expected = Visible(real), found = Visible(other);
        if (expected.Except(found).Except(options.IgnoredColumnNames).ToArray() is { Length: > 0 } missing)
        {
            throw Errors.MissingInView(missing[0], role, found);
        }

        if (found.Except(expected).Except(options.IgnoredColumnNames).ToArray() is { Length: > 0 } extra)
        {
            throw Errors.ExtraInView(extra[0], role, expected);
        }

        foreach (string name in expected.Except(options.IgnoredColumnNames))
        {
            if (!InputColumn.IsSame(real[name].Type, other[name].Type))
            {
                throw Errors.OtherTypeInView(name, role, real[name].Type, other[name].Type);
            }

            if (real[name].Type is KeyDataViewType && !InputColumn.HasSameKeys(real[name], other[name]))
            {
                throw Errors.OtherKeysInView(name, role);
            }
        }
    }

    private static void CheckNames(string[] anywhere, string[] real, EvaluationOptions options)
    {
        if (options.IgnoredColumnNames.Except(anywhere).ToArray() is { Length: > 0 } unknown)
        {
            throw Errors.MissingIgnoredColumn(unknown[0], real);
        }

        if (options.LabelColumnName is { } label && !real.Contains(label))
        {
            throw Errors.MissingLabelColumn(label, real);
        }

        if (options.LabelColumnName is { } ignored && options.IgnoredColumnNames.Contains(ignored))
        {
            throw Errors.LabelIgnored(ignored);
        }

        if (options.SensitiveColumnNames?.FirstOrDefault(n => !real.Contains(n) || options.IgnoredColumnNames.Contains(n)) is { } sensitive)
        {
            throw Errors.MissingSensitiveColumn(sensitive, [.. real.Except(options.IgnoredColumnNames)]);
        }
    }

    private static void CheckRows(int view, int rows)
    {
        if (rows < TableReader.MinimumRows)
        {
            throw Errors.TooFewRowsInView(new[] { RealView, SyntheticView, HoldoutView }[view], rows, TableReader.MinimumRows);
        }
    }

    private static string[] Visible(DataViewSchema schema) => [.. schema.Where(c => !c.IsHidden).Select(c => c.Name)];

    private static int Find(TableData table, string name) =>
        FindAll(table, name) is [var only] && table.Columns[only].Kind != ColumnKind.DateTime ? only : throw Errors.LabelNotComparable(name);

    // The slots of a vector are named by it.
    private static int[] FindAll(TableData table, string name)
    {
        string[] names = [.. table.Columns.Select(c => c.Name)];
        return System.Array.IndexOf(names, name) is >= 0 and var only
            ? [only]
            : [.. Enumerable.Range(0, names.Length).Where(c => names[c].StartsWith(name + "[", System.StringComparison.Ordinal))];
    }

    // A number of few values is a class each.
    private static TableData[] LabelClasses(TableData[] tables, int label)
    {
        if (tables[0].Columns[label].IsDiscrete)
        {
            return tables;
        }

        double[] values = [.. tables.SelectMany(t => t.Numbers(label)).Where(v => !double.IsNaN(v)).Distinct().Order()];
        if (values.Length > CategoryLimits.MaximumLabelNumbers)
        {
            return tables;
        }

        var column = new TableColumn(tables[0].Columns[label].Name, ColumnKind.Categorical, [.. values.Select(v => v.ToString(CultureInfo.InvariantCulture))]);
        TableColumn[] columns = [.. tables[0].Columns.Select((c, i) => i == label ? column : c)];
        return [.. tables.Select(t => new TableData(columns, t.RowCount, [.. columns.Select((c, i) =>
            i == label ? System.Array.ConvertAll(t.Numbers(label), v => double.IsNaN(v) ? -1 : System.Array.BinarySearch(values, v))
            : c.IsDiscrete ? (System.Array)t.Codes(i) : t.Numbers(i))]))];
    }

    private static void CheckLabel(TableData[] tables, int label)
    {
        for (int view = 0; view < tables.Length; view++)
        {
            int missing = tables[view].Columns[label].IsDiscrete ? tables[view].Codes(label).Count(c => c < 0) : tables[view].Numbers(label).Count(double.IsNaN);
            if (missing > 0)
            {
                throw Errors.LabelMissingInView(tables[view].Columns[label].Name, new[] { RealView, SyntheticView, HoldoutView }[view], missing);
            }
        }
    }
}

using System;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Encoding.Reduction;

namespace Microsoft.ML.Gan.Benchmarks.Encode;

/// <summary>What a fit does before it trains, with the seconds each part took.</summary>
/// <param name="Read">The view to typed columns.</param>
/// <param name="Reduce">The search for dependencies, and wide vocabularies to digits.</param>
/// <param name="Fit">Grids, point masses, transforms, mixtures.</param>
/// <param name="Apply">The rows to components and scalars.</param>
/// <param name="Width">The width of an encoded row.</param>
/// <param name="Table">The encoded rows.</param>
internal sealed record Encoded(double Read, double Reduce, double Fit, double Apply, int Width, EncodedTable Table)
{
    /// <summary>Gets the seconds after reading.</summary>
    public double Encoding => Reduce + Fit + Apply;

    public static Encoded Of(IDataView view, string label)
    {
        var options = new EncodingOptions();
        var meter = new Meter();
        (TableSchema schema, TableData data) = TableReader.Read(view, label, [], CancellationToken.None);
        double read = meter.Wall;
        TableReduction reduction = TableReduction.Find(data, schema.LabelColumn, options, CancellationToken.None);
        TableData reduced = reduction.Reduce(data);
        double reduce = meter.Wall;
        TableEncoding encoding = TableEncoding.Fit(reduced, options, CancellationToken.None);
        double fit = meter.Wall;
        EncodedTable table = encoding.Encode(reduced, 1, CancellationToken.None);
        double apply = meter.Wall;
        return new Encoded(read, reduce - read, fit - reduce, apply - fit, encoding.Layout.Width, table);
    }

    public override string ToString() => FormattableString.Invariant(
        $"{Table.RowCount} rows, {Width} wide: read {Read:F3} s, reduce {Reduce:F3} s, fit {Fit:F3} s, apply {Apply:F3} s; {Meter.ResidentMegabytes:F0} MB");
}

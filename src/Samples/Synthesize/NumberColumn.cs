using System.Globalization;
using Microsoft.ML.Data;

namespace Samples.Synthesize;

/// <summary>Whole or decimal numbers, written as the file writes them.</summary>
internal sealed class NumberColumn(int index, string name, NumberFormat format, string missing)
    : CsvColumn<double>(index, name, format.Decimals == 0 ? "integer" : "decimal", format.Describe(), missing, NumberDataViewType.Double)
{
    public override bool CanRead(string cell) => IsMissing(cell) || NumberFormat.IsNumber(cell);

    protected override double Parse(string cell)
        => NumberFormat.IsNumber(cell) ? double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture) : double.NaN;

    protected override string Format(double value) => double.IsNaN(value) ? Missing : format.Write(value);
}

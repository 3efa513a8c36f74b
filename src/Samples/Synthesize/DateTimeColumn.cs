using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.ML.Data;

namespace Samples.Synthesize;

/// <summary>Points in time that all have one ISO 8601 format.</summary>
internal sealed class DateTimeColumn(int index, string name, string format, string missing)
    : CsvColumn<DateTime>(index, name, "date and time", format.Replace("'", string.Empty), missing, DateTimeDataViewType.Instance)
{
    private static readonly string[] s_formats =
    [
        "yyyy-MM-dd",
        .. from separator in new[] { " ", "'T'" }
           from time in new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.f", "HH:mm:ss.ff", "HH:mm:ss.fff" }
           from zone in new[] { string.Empty, "'Z'" }
           select $"yyyy-MM-dd{separator}{time}{zone}",
    ];

    /// <summary>The format all cells have, or <see langword="null"/>.</summary>
    public static string? FindFormat(IReadOnlyCollection<string> cells)
        => Array.Find(s_formats, format => cells.All(cell => TryRead(cell, format, out DateTime value) && value != default));

    public override bool CanRead(string cell) => IsMissing(cell) || TryRead(cell, format, out DateTime _);

    protected override DateTime Parse(string cell) => TryRead(cell, format, out DateTime value) ? value : default;

    protected override string Format(DateTime value) => value == default ? Missing : value.ToString(format, CultureInfo.InvariantCulture);

    private static bool TryRead(string cell, string format, out DateTime value)
        => DateTime.TryParseExact(cell, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}

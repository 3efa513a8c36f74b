using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Loader;

/// <summary>A row to be scored; the same ones in the process that saves and in the one that loads.</summary>
public sealed class Reading
{
    public float Age { get; set; }

    public double Income { get; set; }

    public string Job { get; set; } = "";

    public bool Label { get; set; }

    public static IEnumerable<Reading> Rows(int count) => Enumerable.Range(0, count).Select(i => new Reading
    {
        Age = 20 + (i * 7 % 50),
        Income = i % 11 == 0 ? double.NaN : 1000.5 * (1 + (i % 9)),
        Job = (i % 5) switch { 0 => "", 1 or 2 => "cook", 3 => "smith", _ => i % 3 == 0 ? "pilot" : "clerk" },
        Label = i % 4 == 0,
    });
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Soak;

/// <summary>A row of a made table: two related numbers, an integer, a text and a label of unequal classes.</summary>
internal sealed class Row
{
    public float Amount { get; set; }

    public float Balance { get; set; }

    public int Age { get; set; }

    public string Region { get; set; } = "";

    public bool Label { get; set; }

    public static IReadOnlyList<Row> Make(int count, int seed)
    {
        var random = new Random(seed);
        string[] regions = ["north", "south", "east", "west"];
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            float amount = (float)Math.Exp(1 + random.NextDouble() * 3);
            return new Row
            {
                Amount = amount,
                Balance = amount * 2 + (float)random.NextDouble() * 5,
                Age = random.Next(18, 90),
                Region = regions[Math.Min(random.Next(4), random.Next(4))],
                Label = random.NextDouble() < 0.1,
            };
        })];
    }
}

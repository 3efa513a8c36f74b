using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>A row of the small table: one in six is positive, and positives are older.</summary>
public sealed class Person
{
    public bool Label { get; set; }

    public float Age { get; set; }

    public float Income { get; set; }

    public string Job { get; set; } = "";

    public byte Children { get; set; }

    public string Group { get; set; } = "";

    /// <summary>The rows, the same every time.</summary>
    public static Person[] Table(int rows = 240, int seed = 5)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows).Select(i => Draw(random, i))];
    }

    public static IDataView Load(MLContext mlContext, int rows = 240, int seed = 5)
        => mlContext.Data.LoadFromEnumerable((IEnumerable<Person>)Table(rows, seed));

    private static Person Draw(Random random, int i)
    {
        bool positive = i % 6 == 0;
        return new Person
        {
            Label = positive,
            Age = (positive ? 45 : 30) + random.Next(20),
            Income = random.Next(10) == 0 ? float.NaN : 1000 + (3000 * random.NextSingle()),
            Job = random.Next(8) switch { 0 => "", < 4 => "cook", < 7 => "smith", _ => "clerk" },
            Children = (byte)random.Next(4),
            Group = $"g{i % 11}",
        };
    }
}

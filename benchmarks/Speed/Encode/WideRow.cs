using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Benchmarks.Encode;

/// <summary>A row of fifteen columns of all kinds: long tails, zeros, whole numbers, decimals, categories few and many, a code and its name.</summary>
internal sealed class WideRow
{
    private static readonly string[] _regions = ["north", "south", "east", "west"];
    private static readonly string[] _levels = ["none", "basic", "silver", "gold", "platinum"];

    public float Amount { get; set; }

    public float Balance { get; set; }

    public float Rate { get; set; }

    public float Gain { get; set; }

    public float Score { get; set; }

    public float Price { get; set; }

    public int Age { get; set; }

    public int Hours { get; set; }

    public int Level { get; set; }

    public string LevelName { get; set; } = "";

    public string Region { get; set; } = "";

    public string Branch { get; set; } = "";

    public string Product { get; set; } = "";

    public bool Member { get; set; }

    public bool Label { get; set; }

    /// <summary>Makes rows one at a time; nothing is kept.</summary>
    public static IEnumerable<WideRow> Make(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            double size = random.NextDouble() * random.NextDouble();
            int level = (int)(size * _levels.Length), branch = random.Next(40);
            yield return new WideRow
            {
                Amount = (float)Math.Exp(12 * size),
                Balance = (float)((random.NextDouble() - 0.3) * 1e5 * size),
                Rate = (float)Math.Round(random.NextDouble() * 0.2, 3),
                Gain = random.NextDouble() < 0.9 ? 0 : random.Next(1, 100) * 100,
                Score = (float)((random.NextDouble() + random.NextDouble() + random.NextDouble()) * (random.NextDouble() < 0.5 ? 1 : 3)),
                Price = (float)Math.Round(5 + (100 * size), 2),
                Age = 18 + (int)(70 * random.NextDouble()),
                Hours = random.NextDouble() < 0.4 ? 40 : random.Next(1, 99),
                Level = level,
                LevelName = _levels[level],
                Region = _regions[branch % 4],
                Branch = $"branch {branch}",
                Product = $"product {(int)(1000 * random.NextDouble() * random.NextDouble())}",
                Member = random.NextDouble() < size,
                Label = random.NextDouble() < 0.1 + (size / 2),
            };
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>A row of a table with a rare label, columns that follow from each other, and a vocabulary wide enough to have rare words.</summary>
public sealed class Visit
{
    public string Outcome { get; set; } = "";

    public string Town { get; set; } = "";

    public string Country { get; set; } = "";

    public string Ward { get; set; } = "";

    public string Product { get; set; } = "";

    public float Age { get; set; }

    /// <summary>2,000 rows: one in twenty with the rare outcome, nine towns in three countries, a ward at times missing, eighty products once each.</summary>
    public static IDataView Load(MLContext mlContext)
    {
        var random = new Random(3);
        return mlContext.Data.LoadFromEnumerable((IEnumerable<Visit>)[.. Enumerable.Range(0, 2000).Select(i => Draw(random, i))]);
    }

    private static Visit Draw(Random random, int i)
    {
        int town = random.Next(9);
        return new Visit
        {
            Outcome = i % 20 == 0 ? "rare" : "usual",
            Town = $"town {town}",
            Country = $"country {town / 3}",
            Ward = random.Next(5) == 0 ? "" : $"ward {random.Next(3)}",
            Product = $"product {(i < 80 ? 100 + i : random.Next(80))}",
            Age = 20 + random.Next(50),
        };
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Scale;

/// <summary>A row of a made table of fifteen columns: seven numbers, eight texts of two to a thousand values, some related.</summary>
internal sealed class Order
{
    private static readonly string[][] _words = [.. new[] { 2, 3, 5, 12, 12, 40, 60, 1000 }.Select((n, c) => Words(c, n))];

    public float Amount { get; set; }

    public float Balance { get; set; }

    public float Discount { get; set; }

    public float Age { get; set; }

    public float Visits { get; set; }

    public float Distance { get; set; }

    public float Score { get; set; }

    public string Returned { get; set; } = "";

    public string Channel { get; set; } = "";

    public string Segment { get; set; } = "";

    public string Month { get; set; } = "";

    public string MonthName { get; set; } = "";

    public string Region { get; set; } = "";

    public string Store { get; set; } = "";

    public string Article { get; set; } = "";

    /// <summary>Makes rows while they are read; the same every time.</summary>
    public static IEnumerable<Order> Make(int count)
    {
        var random = new Random(1);
        for (int i = 0; i < count; i++)
        {
            yield return Draw(random);
        }
    }

    private static Order Draw(Random random)
    {
        double amount = Math.Exp(2 + (3 * random.NextDouble() * random.NextDouble()));
        int month = random.Next(12), article = (int)(1000 * random.NextDouble() * random.NextDouble());
        return new Order
        {
            Amount = (float)Math.Round(amount, 2),
            Balance = (float)Math.Round((amount * 2) + (random.NextDouble() * 50), 2),
            Discount = random.Next(3) == 0 ? random.Next(5, 50) : 0,
            Age = random.Next(18, 90),
            Visits = (float)Math.Floor(-20 * Math.Log(1 - random.NextDouble())),
            Distance = (float)(random.NextDouble() + random.NextDouble() + (random.Next(2) * 10)),
            Score = (float)Math.Round(random.NextDouble() * 100, 1),
            Returned = _words[0][random.NextDouble() < 0.1 ? 1 : 0],
            Channel = _words[1][Math.Min(random.Next(3), random.Next(3))],
            Segment = _words[2][Math.Min(4, (int)(amount / 20))],
            Month = _words[3][month],
            MonthName = _words[4][month],
            Region = _words[5][Math.Min(random.Next(40), random.Next(40))],
            Store = _words[6][random.Next(60)],
            Article = _words[7][article],
        };
    }

    private static string[] Words(int column, int count) => [.. Enumerable.Range(0, count).Select(i => $"{(char)('a' + column)}{i}")];
}

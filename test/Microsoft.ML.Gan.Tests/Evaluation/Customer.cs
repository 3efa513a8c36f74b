using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>A row whose columns have to do with each other: trade and income with age, the plan with the trade, the label with income and plan.</summary>
public sealed class Customer
{
    public float Age { get; set; }

    public float Income { get; set; }

    public float Visits { get; set; }

    public string Trade { get; set; } = "";

    public string Plan { get; set; } = "";

    public bool Label { get; set; }

    /// <summary>Draws rows of the law.</summary>
    internal static List<Customer> Draw(int count, int seed)
    {
        var random = new RandomSource(seed, "customers");
        return [.. Enumerable.Range(0, count).Select(_ => One(random))];
    }

    /// <summary>The same values with each column in an order of its own.</summary>
    internal static List<Customer> Shuffled(List<Customer> rows, int seed)
    {
        var random = new RandomSource(seed, "shuffle");
        int[][] orders = [.. Enumerable.Range(0, 6).Select(_ => random.Order(rows.Count))];
        return [.. Enumerable.Range(0, rows.Count).Select(i => new Customer
        {
            Age = rows[orders[0][i]].Age,
            Income = rows[orders[1][i]].Income,
            Visits = rows[orders[2][i]].Visits,
            Trade = rows[orders[3][i]].Trade,
            Plan = rows[orders[4][i]].Plan,
            Label = rows[orders[5][i]].Label,
        })];
    }

    private static Customer One(RandomSource random)
    {
        double age = 18 + (50 * random.NextDouble()), income = (800 * age / 10) + (900 * random.NextNormal());
        int trade = Math.Clamp((int)((age - 18) / 12.5) + (random.NextDouble() < 0.25 ? 1 : 0), 0, 3), plan = random.NextDouble() < 0.8 ? trade / 2 : random.NextInt(3);
        return new Customer
        {
            Age = (float)Math.Round(age),
            Income = (float)Math.Round(income, 2),
            Visits = (float)Math.Floor(-3 * Math.Log(1 - random.NextDouble())),
            Trade = $"trade {trade}",
            Plan = $"plan {plan}",
            Label = random.NextDouble() < 1 / (1 + Math.Exp(-((income - 4500) / 600) - plan + 1)),
        };
    }
}

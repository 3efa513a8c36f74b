using System;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Gate;

/// <summary>Rows of a table and their labels, cut to be as many, and as imbalanced, as is asked for.</summary>
/// <param name="Rows">The rows, without the label.</param>
/// <param name="Labels">Whether a row is of the positive class.</param>
internal sealed record Part(RowTable Rows, bool[] Labels)
{
    /// <summary>The share of positives that a cut table has.</summary>
    public const double Minority = 0.05;

    /// <summary>Reads a file.</summary>
    public static Part Read(string path, string label, string positive)
    {
        RowTable table = RowTable.Read(path);
        return new Part(table.Without(label), Array.ConvertAll(table.Texts[table.IndexOf(label)]!, text => text == positive));
    }

    /// <summary>Takes rows at random.</summary>
    /// <param name="rows">The most rows, the share of positives kept; <see langword="null"/> for all.</param>
    /// <param name="isCut">Whether positives, or negatives where positives are rarer still, are left out until positives are <see cref="Minority"/>.</param>
    /// <param name="seed">The seed of the draw.</param>
    public Part Draw(int? rows, bool isCut, int seed)
    {
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, Labels.Length)];
        random.Shuffle(order);
        int[] positives = [.. order.Where(r => Labels[r])], negatives = [.. order.Where(r => !Labels[r])];
        double odds = isCut ? Minority / (1 - Minority) : (double)positives.Length / negatives.Length;
        int fromPositives = (int)Math.Round(positives.Length / odds), count = Math.Min(negatives.Length, fromPositives);
        count = Math.Min(count, (int)Math.Round((rows ?? int.MaxValue) / (1 + odds)));
        int[] drawn = [.. negatives[..count], .. positives[..Math.Min(positives.Length, (int)Math.Round(count * odds))]];
        random.Shuffle(drawn);
        return new Part(Rows.Take(drawn), Array.ConvertAll(drawn, r => Labels[r]));
    }
}

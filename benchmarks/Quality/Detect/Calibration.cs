using System;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Detect;

/// <summary>Measures whether probabilities hold, on held-out real rows and as many fresh fake ones.</summary>
internal static class Calibration
{
    private const int MassBins = 10;
    private const int WidthBins = 15;

    /// <summary>Adds a detector's errors, and prints its reliability by bins of equal mass.</summary>
    public static void Measure(Detector detector, RowTable real, int seed, Scoreboard board)
    {
        (float, bool)[] rows = [.. detector.Probabilities(real).Select(p => (p, true)), .. detector.Probabilities(detector.Fresh).Select(p => (p, false))];
        ReliabilityBin[] bins = Reliability.EqualMass(rows, MassBins);
        board.Add(detector.Name, $"{MassBins} bins of equal mass", Reliability.Error(bins));
        board.Add(detector.Name, $"{WidthBins} bins of equal width", Reliability.Error(Reliability.EqualWidth(rows, WidthBins)));
        Console.WriteLine($"| {detector.Name}, seed {seed}: rows | predicted real | observed real |");
        Console.WriteLine("| --- | --- | --- |");
        foreach (ReliabilityBin bin in bins)
        {
            Console.WriteLine(FormattableString.Invariant($"| {bin.Count} | {bin.Predicted:F3} | {bin.Observed:F3} |"));
        }

        Console.WriteLine();
    }
}

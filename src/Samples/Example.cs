using System;
using System.IO;
using System.Threading;
using Samples.Compare;
using Samples.Detect;
using Samples.Drift;
using Samples.FewLabels;
using Samples.Novelty;
using Samples.Plugin;
using Samples.Weights;

namespace Samples;

/// <summary>A short example of what a discriminator is for, or a game of one's own.</summary>
/// <param name="Name">The command.</param>
/// <param name="Help">What it shows.</param>
/// <param name="Rows">The training rows it takes unless told otherwise.</param>
/// <param name="Steps">The updates it makes unless told otherwise.</param>
/// <param name="Run">What it does.</param>
internal sealed record Example(string Name, string Help, int Rows, int Steps, Action<ExampleOptions, TextWriter, CancellationToken> Run)
{
    public static readonly Example[] All =
    [
        new("compare", "Asks which remedy for a rare class helps on held-out rows, if any does.", 4000, 1000, CompareCommand.Run),
        new("detect", "Tells synthetic rows from real ones, and saves and loads what does it.", 4000, 300, DetectCommand.Run),
        new("novelty", "Finds rows with impossible combinations, having seen none.", 8000, 2000, NoveltyCommand.Run),
        new("drift", "Raises an alarm when two tables differ, and names the columns.", 8000, 1000, DriftCommand.Run),
        new("weights", "Weighs the rows of a biased table so that they stand for another.", 8000, 300, WeightsCommand.Run),
        new("fewlabels", "Learns a label of few rows with the help of many unlabeled ones.", 8000, 600, FewLabelsCommand.Run),
        new("plugin", "Learns points with an objective and networks of one's own.", 4000, 4000, PluginCommand.Run),
    ];

    /// <summary>The command line.</summary>
    public string Usage => $"{Name} [--rows N] [--steps N] [--seed N]";
}

using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Neighbors;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Benchmarks.Neighbors;

/// <summary>Searches the neighbors of synthetic rows among Adult's, and evaluates them. Usage: neighbors [SYNTHETIC.csv] [--print 1]</summary>
/// <remarks>Without a file the synthetic rows are Adult's own with each column shuffled by itself, as many as there are.</remarks>
internal static class NeighborsBenchmark
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var mlContext = new MLContext(seed: 1);
        IDataView real = AdultData.Load(mlContext, null), holdout = AdultData.Load(mlContext, Path.Combine(AppContext.BaseDirectory, "Data", "adult_test.csv"));
        (TableSchema schema, TableData learned) = TableReader.Read(real, null, [], CancellationToken.None);
        IDataView synthetic = arguments.Path is { } path ? AdultData.Load(mlContext, path) : new TableDataView(schema, Shuffled(learned));
        (TableData first, TableData second) = TableReader.ReadBoth(real, synthetic, [], CancellationToken.None);

        RowSpace ranges = RowSpace.Ranges(first), deviations = RowSpace.Deviations(first);
        SpaceRows byRange = ranges.Of(first), asked = ranges.Of(second), byDeviation = deviations.Of(first);
        object cityBlock = Time($"{second.RowCount} x {first.RowCount} rows, the two nearest, city block", () => NeighborSearch.Nearest<CityBlock>(asked, byRange, 2, CancellationToken.None));
        object euclid = Time($"{first.RowCount} x {first.RowCount} rows, the five nearest others, Euclid", () => NeighborSearch.Radii<SquaredEuclid>(byDeviation, 5, CancellationToken.None));
        GanEvaluation? evaluation = null;
        object whole = Time("a whole evaluation", () => evaluation = mlContext.Gan().Evaluate(real, synthetic, holdout, new EvaluationOptions
        {
            LabelColumnName = AdultData.Label,
            Seed = 1,
            Progress = new Listener(),
        }));
        if (arguments.Number("--print") is > 0)
        {
            Console.WriteLine(evaluation);
        }

        Console.WriteLine(JsonSerializer.Serialize(new { name = "neighbors", rows = first.RowCount, city_block = cityBlock, euclid, evaluation = whole, peak_rss_mb = Math.Round(Meter.PeakMegabytes, 1) }));
        return 0;
    }

    private static object Time<T>(string what, Func<T> work)
    {
        var meter = new Meter();
        work();
        (double wall, double processor) = (Math.Round(meter.Wall, 2), Math.Round(meter.Processor, 2));
        Console.WriteLine(FormattableString.Invariant($"{what}: {wall} seconds on the clock, {processor} of processor time"));
        return new { wall, processor };
    }

    private static TableData Shuffled(TableData table)
    {
        var random = new RandomSource(1, "shuffled");
        var shuffled = new TableData(table.Columns, table.RowCount);
        for (int c = 0; c < table.Columns.Count; c++)
        {
            TableData mixed = table.Take(random.Order(table.RowCount));
            Array source = table.Columns[c].IsDiscrete ? mixed.Codes(c) : mixed.Numbers(c);
            source.CopyTo(table.Columns[c].IsDiscrete ? shuffled.Codes(c) : shuffled.Numbers(c), 0);
        }

        return shuffled;
    }

    private sealed class Listener : IProgress<GanProgress>
    {
        private double _processor;
        private readonly Meter _meter = new();

        public void Report(GanProgress value)
        {
            double now = _meter.Processor;
            Console.WriteLine(FormattableString.Invariant($"  {value.Step} of {value.NumberOfSteps}, {value.Stage}: {now - _processor:F2} seconds of processor time"));
            _processor = now;
        }
    }
}

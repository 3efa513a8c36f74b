using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Internal;
using Samples.Csv;
using Samples.Evaluate;
using Samples.Output;

namespace Samples.Synthesize;

/// <summary>Learns a CSV file and writes a synthetic one with the same header, order and formats.</summary>
internal static class SynthesizeCommand
{
    private const int HeldOutPart = 5;
    private const int FewestHeldOut = 10;

    /// <summary>Runs the command.</summary>
    /// <exception cref="UserError">The options, the file or a column do not fit; nothing is written. Or the report cannot be written; the rows are.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled; what was told of as written stays, and no file is half written.</exception>
    public static void Run(SynthesizeOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        CheckPaths(options);
        CsvTable table = CsvTable.Load(options.Input);
        IReadOnlyList<CsvColumn> columns = ColumnSelection.Infer(table, options.Label, options.Ignored);
        if (options.Balance)
        {
            CheckClasses(table, options.Label!);
        }

        Describe(table, columns, options, output);
        int seed = options.Seed ?? Random.Shared.Next();
        (CsvTable learned, CsvTable? heldOut) = Split(table, options, seed);
        using GanModel model = Fit(learned, columns, options, seed, output, cancellationToken);

        int rowCount = options.Rows ?? table.Records.Count;
        List<string[]> rows = TrainingProgress.Show(output, $"Drawing {rowCount} rows", progress =>
        {
            var parts = new PartProgress(progress, rowCount);
            return options.Balance
                ? SyntheticTable.Balanced(model, columns, table.Header.Count, rowCount, seed, Watch)
                : SyntheticTable.Read(Watch(model.Sample(rowCount, seed)), columns, table.Header.Count);

            IDataView Watch(IDataView sampled) => new MLContext().Gan().WatchRows(sampled, parts, cancellationToken: cancellationToken);
        });
        cancellationToken.ThrowIfCancellationRequested();
        AtomicFile.Write(options.Output, path => SyntheticTable.Save(path, table, rows));
        output.WriteLine($"Wrote {rows.Count} synthetic rows to {options.Output} (seed {seed}).");
        if (heldOut is not null)
        {
            Report(model, learned, heldOut, columns, options, seed, output, cancellationToken);
        }
    }

    // A report compares with rows that were not learned: a fifth of them.
    private static (CsvTable Learned, CsvTable? HeldOut) Split(CsvTable table, SynthesizeOptions options, int seed)
    {
        if (options.Report is null)
        {
            return (table, null);
        }

        // Class by class, so that a rare one is not held out as a whole.
        int[] order = [.. Enumerable.Range(0, table.Records.Count)];
        new Random(seed).Shuffle(order);
        int label = options.Label is { } name ? table.Header.ToList().IndexOf(name) : -1;
        int[] heldOut = [.. order.GroupBy(row => label < 0 ? string.Empty : table.Records[row].Fields[label]).SelectMany(g => g.Take(g.Count() / HeldOutPart))];
        return heldOut.Length >= FewestHeldOut
            ? (table.Take(order.Except(heldOut).Order()), table.Take(heldOut.Order()))
            : throw new UserError(
                $"--report holds a fifth of each class out, which is {heldOut.Length} of {order.Length} rows; {FewestHeldOut} are needed to compare with. Leave --report out, or add rows.");
    }

    // Rows in the real shares of the classes, also where balanced ones were written: those can be compared.
    private static void Report(
        GanModel model, CsvTable learned, CsvTable heldOut, IReadOnlyList<CsvColumn> columns, SynthesizeOptions options, int seed, TextWriter output,
        CancellationToken cancellationToken)
    {
        var mlContext = new MLContext(seed);
        GanEvaluation evaluation = Evaluation.Run(
            mlContext, new CsvDataView(learned, columns), model.Sample(learned.Records.Count, seed), new CsvDataView(heldOut, columns),
            options.Label, seed, output, cancellationToken);
        Paragraph.Write(output, evaluation.Verdict);
        Evaluation.Save(evaluation, options.Report!, new ReportOptions { Title = $"Synthetic rows like those of {Path.GetFileName(options.Input)}", Model = model }, output);
    }

    private static GanModel Fit(
        CsvTable table, IReadOnlyList<CsvColumn> columns, SynthesizeOptions options, int seed, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            return TrainingProgress.Show(output, $"Learning {table.Records.Count} rows of {columns.Count} columns", progress =>
                new MLContext(seed).Gan().Fit(new CsvDataView(table, columns), new GanOptions
                {
                    LabelColumnName = options.Label,
                    Method = options.Method,
                    Training = new TrainingOptions { NumberOfEpochs = options.Epochs },
                    Seed = seed,
                    Progress = progress,
                    CancellationToken = cancellationToken,
                }));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new UserError(e.Message, e);
        }
    }

    private static void CheckPaths(SynthesizeOptions options)
    {
        OutputPath.Check("--output", options.Output);
        if (Path.GetFullPath(options.Input) == Path.GetFullPath(options.Output))
        {
            throw new UserError("--input and --output are the same file; name another for --output.");
        }

        if (options.Report is { } report)
        {
            OutputPath.Check("--report", report, options.Input, options.Output);
        }
    }

    private static void CheckClasses(CsvTable table, string label)
    {
        string[] classes = [.. table.Cells(table.Header.ToList().IndexOf(label)).Distinct()];
        if (classes.Length < 2)
        {
            throw new UserError($"Column '{label}' holds only '{classes[0]}'; --balance needs at least two classes.");
        }
    }

    private static void Describe(CsvTable table, IReadOnlyList<CsvColumn> columns, SynthesizeOptions options, TextWriter output)
    {
        const int NameWidth = 30, DetailWidth = 60;
        List<string[]> rows = [["column", "learned as", "format or values", "missing"]];
        for (int i = 0; i < table.Header.Count; i++)
        {
            CsvColumn? column = columns.FirstOrDefault(c => c.Index == i);
            string kind = column is null ? "ignored, left empty" : column.Name == options.Label ? column.Kind + " (label)" : column.Kind;
            rows.Add([
                TextTable.Fit(table.Header[i], NameWidth),
                kind,
                TextTable.Fit(column?.Detail ?? string.Empty, DetailWidth),
                table.Cells(i).Count(c => column?.IsMissing(c) ?? c.Length == 0).ToString(),
            ]);
        }

        output.WriteLine($"{options.Input}: {table.Records.Count} rows");
        output.WriteLine();
        TextTable.Write(output, rows, rightAligned: 3);
        output.WriteLine();
    }
}

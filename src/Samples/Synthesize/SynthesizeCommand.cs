using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Gan;
using Samples.Csv;
using Samples.Output;

namespace Samples.Synthesize;

/// <summary>Learns a CSV file and writes a synthetic one with the same header, order and formats.</summary>
internal static class SynthesizeCommand
{
    /// <summary>Runs the command.</summary>
    /// <exception cref="UserError">The options, the file or a column do not fit; nothing is written.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled; nothing is written.</exception>
    public static void Run(SynthesizeOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        CheckPaths(options);
        CsvTable table = CsvTable.Load(options.Input);
        IReadOnlyList<CsvColumn> columns = InferColumns(table, options);
        if (options.Balance)
        {
            CheckClasses(table, options.Label!);
        }

        Describe(table, columns, options, output);
        int seed = options.Seed ?? Random.Shared.Next();
        using GanModel model = Fit(table, columns, options, seed, output, cancellationToken);

        int rowCount = options.Rows ?? table.Records.Count;
        List<string[]> rows = TrainingProgress.Show(output, $"Drawing {rowCount} rows", progress =>
        {
            var counter = new RowProgress("sampling", rowCount, progress, cancellationToken);
            return options.Balance
                ? SyntheticTable.Balanced(model, columns, table.Header.Count, rowCount, seed, counter)
                : SyntheticTable.Read(model.Sample(rowCount, seed), columns, table.Header.Count, counter);
        });
        cancellationToken.ThrowIfCancellationRequested();
        AtomicFile.Write(options.Output, path => SyntheticTable.Save(path, table, rows));
        output.WriteLine($"Wrote {rows.Count} synthetic rows to {options.Output} (seed {seed}).");
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

    private static IReadOnlyList<CsvColumn> InferColumns(CsvTable table, SynthesizeOptions options)
    {
        foreach ((string option, string name) in options.Ignored.Select(n => ("--ignore", n)).Append(("--label", options.Label ?? table.Header[0])))
        {
            if (!table.Header.Contains(name))
            {
                throw new UserError($"{option} names '{name}', which is not a column; the columns are '{string.Join("', '", table.Header)}'.");
            }
        }

        if (options.Label is { } label && options.Ignored.Contains(label))
        {
            throw new UserError($"Column '{label}' is both the label and ignored; remove one of the two options.");
        }

        int unnamed = table.Header.ToList().IndexOf(string.Empty);
        if (unnamed >= 0 && !options.Ignored.Contains(string.Empty))
        {
            throw new UserError($"Column {unnamed + 1} has no name in the header; name it, or pass --ignore '' to leave it empty.");
        }

        CsvColumn[] columns = [.. Enumerable.Range(0, table.Header.Count)
            .Where(c => !options.Ignored.Contains(table.Header[c]))
            .Select(c => ColumnInference.Infer(table, c, table.Header[c] == options.Label))];
        return columns.Length > 0 ? columns : throw new UserError("Every column is ignored; nothing is left to learn.");
    }

    private static void CheckPaths(SynthesizeOptions options)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(options.Output))!;
        if (!Directory.Exists(folder))
        {
            throw new UserError($"The folder '{folder}' of --output does not exist.");
        }

        if (Directory.Exists(options.Output))
        {
            throw new UserError($"--output '{options.Output}' is a folder; name a file.");
        }

        if (Path.GetFullPath(options.Input) == Path.GetFullPath(options.Output))
        {
            throw new UserError("--input and --output are the same file; name another for --output.");
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

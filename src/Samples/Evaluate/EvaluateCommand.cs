using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Gan;
using Samples.Csv;
using Samples.Output;
using Samples.Synthesize;

namespace Samples.Evaluate;

/// <summary>Says what the rows of a synthetic file are worth beside those of a real one.</summary>
internal static class EvaluateCommand
{
    /// <summary>Runs the command.</summary>
    /// <exception cref="UserError">The options, a file or a column do not fit; nothing is written.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled; nothing is written.</exception>
    public static void Run(EvaluateOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        if (options.Report is { } report)
        {
            OutputPath.Check("--report", report, options.Real, options.Synthetic, options.Holdout);
        }

        CsvTable real = CsvTable.Load(options.Real);
        IReadOnlyList<CsvColumn> columns = ColumnSelection.Infer(real, options.Label, options.Ignored);
        IDataView View(string path) => new CsvDataView(path == options.Real ? real : Load(path, real.Header, columns, options.Real), columns);
        var mlContext = new MLContext(options.Seed);
        GanEvaluation evaluation = Evaluation.Run(
            mlContext, View(options.Real), View(options.Synthetic), options.Holdout is { } holdout ? View(holdout) : null,
            options.Label, options.Seed, output, cancellationToken);
        output.WriteLine();
        Paragraph.WriteLines(output, evaluation.ToString());
        if (options.Report is { } path)
        {
            Evaluation.Save(evaluation, path, new ReportOptions { Title = $"{Path.GetFileName(options.Synthetic)} beside {Path.GetFileName(options.Real)}" }, output);
        }
    }

    // The columns of the real file, in its order; other columns are not looked at.
    private static CsvTable Load(string path, IReadOnlyList<string> header, IReadOnlyList<CsvColumn> columns, string real)
    {
        CsvTable table = CsvTable.Load(path);
        foreach (CsvColumn column in columns)
        {
            int place = table.Header.ToList().IndexOf(column.Name);
            if (place < 0)
            {
                throw new UserError($"'{path}' has no column '{column.Name}'; it must have those of '{real}', or pass --ignore '{column.Name}'.");
            }

            if (table.Records.FirstOrDefault(r => !column.CanRead(r.Fields[place])) is { } bad)
            {
                throw new UserError(
                    $"Line {bad.Line} of '{path}' has '{TextTable.Fit(bad.Fields[place], 40)}' in column '{column.Name}', which is a column of kind {column.Kind} in '{real}'.");
            }
        }

        return table.Arranged(header, absent: string.Empty);
    }
}

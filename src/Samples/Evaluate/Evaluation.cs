using System;
using System.IO;
using System.Threading;
using Microsoft.ML;
using Microsoft.ML.Gan;
using Samples.Output;

namespace Samples.Evaluate;

/// <summary>Evaluates synthetic rows and writes the report, for every command that does.</summary>
internal static class Evaluation
{
    /// <summary>Evaluates rows, and shows how far it is.</summary>
    /// <exception cref="UserError">The tables do not fit.</exception>
    public static GanEvaluation Run(
        MLContext mlContext, IDataView real, IDataView synthetic, IDataView? holdout, string? label, int seed, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            return TrainingProgress.Show(output, "Evaluating the synthetic rows", progress => mlContext.Gan().Evaluate(real, synthetic, holdout, new EvaluationOptions
            {
                LabelColumnName = label,
                Seed = seed,
                Progress = progress,
                CancellationToken = cancellationToken,
            }));
        }
        catch (ArgumentException e)
        {
            throw new UserError(e.Message, e);
        }
    }

    /// <summary>Writes the report as one HTML file, and says where.</summary>
    public static void Save(GanEvaluation evaluation, string path, ReportOptions options, TextWriter output)
    {
        try
        {
            evaluation.SaveHtml(path, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"'{path}' cannot be written: {e.Message.TrimEnd('.')}.", e);
        }

        output.WriteLine($"Report: {Path.GetFullPath(path)}");
    }
}

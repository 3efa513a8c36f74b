using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>The UCI Adult table: a CSV file named by the caller, or the training rows that the samples ship.</summary>
internal static class AdultData
{
    public const string Label = "income";

    private static readonly string[] _numbers = ["age", "fnlwgt", "education-num", "capital-gain", "capital-loss", "hours-per-week"];

    /// <summary>Loads a file with Adult's header; numbers as singles, everything else as text.</summary>
    public static IDataView Load(MLContext mlContext, string? path)
    {
        path ??= Path.Combine(AppContext.BaseDirectory, "Data", "adult_train.csv");
        TextLoader.Column[] columns = [.. File.ReadLines(path).First().Split(',').Select((name, i) =>
            new TextLoader.Column(name, _numbers.Contains(name) ? DataKind.Single : DataKind.String, i))];
        return mlContext.Data.LoadFromTextFile(path, columns, separatorChar: ',', hasHeader: true, allowQuoting: true);
    }
}

using System;
using System.IO;
using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;

namespace Samples.WebApi;

/// <summary>A model to begin with: the UCI Adult table, learned in a minute or two, so well as that goes.</summary>
internal static class AdultModel
{
    private const int Steps = 300;

    private static readonly string[] _numbers = ["age", "fnlwgt", "education-num", "capital-gain", "capital-loss", "hours-per-week"];

    /// <summary>Learns the table beside the program and saves the model.</summary>
    public static void Train(string path, TextWriter output)
    {
        output.WriteLine($"Learning the UCI Adult table in {Steps} steps ...");
        var mlContext = new MLContext(seed: 1);
        var options = new GanOptions { LabelColumnName = "income", Seed = 1 };
        options.Training.NumberOfSteps = Steps;
        using GanModel model = mlContext.Gan().Fit(Load(mlContext), options);
        model.Save(path);
        output.WriteLine($"Saved {path}");
    }

    private static IDataView Load(MLContext mlContext)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Data", "Adult", "adult_train.csv");
        TextLoader.Column[] columns = [.. File.ReadLines(path).First().Split(',').Select((name, i) =>
            new TextLoader.Column(name, _numbers.Contains(name) ? DataKind.Single : DataKind.String, i))];
        return mlContext.Data.LoadFromTextFile(path, columns, separatorChar: ',', hasHeader: true, allowQuoting: true);
    }
}

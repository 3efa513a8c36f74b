using System;
using System.IO;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.Benchmarks.Serve;

/// <summary>The model file of the service, and what takes its place under load.</summary>
internal sealed class ServedModels
{
    private readonly byte[] _first;
    private readonly byte[] _second;

    private ServedModels(string path, byte[] first, byte[] second) => (Path, _first, _second) = (path, first, second);

    /// <summary>Gets the file that is served.</summary>
    public string Path { get; }

    /// <summary>Fits two models to Adult and puts the first in its place.</summary>
    public static ServedModels Make(string folder, string? csv, int steps)
    {
        var mlContext = new MLContext(seed: 1);
        IDataView adult = AdultData.Load(mlContext, csv);
        string path = System.IO.Path.Combine(folder, "adult.gan");
        var models = new ServedModels(path, Fit(mlContext, adult, steps, seed: 1), Fit(mlContext, adult, steps, seed: 2));
        models.Replace(models._first);
        return models;
    }

    /// <summary>Replaces the model four times at even distances, with a damaged file between, and looks whether the service says so.</summary>
    /// <returns>How many models were taken over.</returns>
    public async Task<int> SwapAsync(HttpClient http, TimeSpan length)
    {
        int swaps = 0, before = (int)(await HealthAsync(http))["model"]!["numberOfReloads"]!;
        foreach (byte[] model in (byte[][])[_second, _first[..^1000], _first, _second, _first])
        {
            await Task.Delay(length / 6);
            Replace(model);
            bool isDamaged = model.Length != _first.Length && model.Length != _second.Length;
            await UntilAsync(http, isDamaged ? "degraded" : "healthy", before + swaps + (isDamaged ? 0 : 1));
            swaps += isDamaged ? 0 : 1;
            Console.WriteLine(isDamaged ? "a damaged file was refused" : $"replacement {swaps} is served");
        }

        return swaps;
    }

    private static byte[] Fit(MLContext mlContext, IDataView adult, int steps, int seed)
    {
        var options = new GanOptions { LabelColumnName = AdultData.Label, Seed = seed };
        options.Training.NumberOfSteps = steps;
        using GanModel model = mlContext.Gan().Fit(adult, options);
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }

    private static async Task UntilAsync(HttpClient http, string status, int reloads)
    {
        JsonNode? health = null;
        for (int i = 0; i < 200; i++)
        {
            health = await HealthAsync(http);
            if ((string?)health["status"] == status && (int)health["model"]!["numberOfReloads"]! == reloads)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The service was to be {status} after {reloads} reloads; it says {health?.ToJsonString()}");
    }

    private static async Task<JsonNode> HealthAsync(HttpClient http) => JsonNode.Parse(await http.GetStringAsync("/health"))!;

    private void Replace(byte[] model)
    {
        File.WriteAllBytes($"{Path}.new", model);
        File.Move($"{Path}.new", Path, overwrite: true);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.Benchmarks.Serve;

/// <summary>Loads the web sample on the loopback device. Usage: serve [CSV] [--seconds N] [--clients N] [--steps N]</summary>
/// <remarks>
/// The service is a process of its own, whose memory is measured; the clients run in this one, on the same processors. Every answer is
/// read to its end and counted: a status other than 200, or another number of rows than asked for, is a failure.
/// </remarks>
internal static class ServeBenchmark
{
    // Code is compiled and the heap finds its size, that of two models at a time; what is answered meanwhile is not counted.
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = new Arguments(args);
        var length = TimeSpan.FromSeconds(arguments.Number("--seconds") ?? 60);
        int clients = arguments.Number("--clients") ?? 64;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("serve-");
        try
        {
            var models = ServedModels.Make(folder.FullName, arguments.Path, arguments.Number("--steps") ?? 20);
            using Server server = await Server.StartAsync(models.Path);
            using var http = new HttpClient { BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan };
            Traffic traffic = await Traffic.PrepareAsync(http);
            Console.WriteLine($"{server.Address}: {clients} clients for {length.TotalSeconds} seconds");

            Task<int> first = models.SwapAsync(http, _warmUp);
            await RunAsync(traffic, clients, _warmUp);
            await first;
            double before = server.Processor;
            using var ending = new CancellationTokenSource(length);
            Task<List<double>> memory = server.MeasureAsync(ending.Token);
            Task<int> swaps = models.SwapAsync(http, length);
            Answer[] answers = await RunAsync(traffic, clients, length);
            JsonObject result = Report.Of(clients, length, answers, await memory, await swaps);
            result["server_processor_seconds"] = Math.Round(server.Processor - before, 1);
            Console.WriteLine(result.ToJsonString());
            return (int)result["failures"]! == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Answer[]> RunAsync(Traffic traffic, int clients, TimeSpan length)
    {
        using var ending = new CancellationTokenSource(length);
        Answer[][] answers = await Task.WhenAll(Enumerable.Range(0, clients).Select(i => Task.Run(() => traffic.RunAsync(i, ending.Token))));
        return [.. answers.SelectMany(a => a)];
    }
}

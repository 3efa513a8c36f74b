using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.Benchmarks.Serve;

/// <summary>What clients ask for: of ten requests, six for rows of either format, three for verdicts, one for the state.</summary>
internal sealed class Traffic
{
    private const int DetectRows = 50;

    private readonly HttpClient _http;
    private readonly byte[] _detect;

    private Traffic(HttpClient http, byte[] detect) => (_http, _detect) = (http, detect);

    /// <summary>Takes rows of the model for the verdicts.</summary>
    public static async Task<Traffic> PrepareAsync(HttpClient http)
        => new(http, await http.GetByteArrayAsync($"/synthetic?rows={DetectRows}&seed=1"));

    /// <summary>One client, which asks again as soon as it has its answer.</summary>
    public async Task<Answer[]> RunAsync(int seed, CancellationToken ending)
    {
        var random = new Random(seed);
        List<Answer> answers = [];
        while (!ending.IsCancellationRequested)
        {
            answers.Add(await AskAsync(random));
        }

        return [.. answers];
    }

    private Task<Answer> AskAsync(Random random)
    {
        int rows = random.Next(20) == 0 ? 10_000 : 1 + random.Next(500);
        return random.Next(10) switch
        {
            < 3 => AskAsync($"/synthetic?format=csv&rows={rows}", "synthetic", expectedLines: rows + 1),
            < 6 => AskAsync($"/synthetic?rows={rows}&label=%3E50K", "synthetic", expectedLines: rows),
            < 9 => AskAsync("/detect", "detect", expectedLines: DetectRows, _detect),
            _ => AskAsync("/health", "health", expectedLines: 0),
        };
    }

    private async Task<Answer> AskAsync(string path, string kind, int expectedLines, byte[]? body = null)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
            if (body is not null)
            {
                request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-ndjson") } };
            }

            using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            int lines = await CountLinesAsync(await response.Content.ReadAsStreamAsync());
            string? failure = !response.IsSuccessStatusCode ? $"{path}: {response.StatusCode}"
                : lines != expectedLines ? $"{path}: {lines} lines" : null;
            return new Answer(kind, watch.Elapsed.TotalMilliseconds, lines, failure);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new Answer(kind, watch.Elapsed.TotalMilliseconds, 0, $"{path}: {e.Message}");
        }
    }

    private static async Task<int> CountLinesAsync(Stream body)
    {
        byte[] buffer = new byte[1 << 14];
        int lines = 0;
        for (int read; (read = await body.ReadAsync(buffer)) > 0;)
        {
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return lines;
    }
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

/// <summary>A headless Chromium that shows one page, driven by the DevTools protocol on the loopback device.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _limit = new(Longest);
    private readonly List<string> _complaints = [];
    private readonly HashSet<string> _seen = [];
    private string? _session;
    private int _lastId;

    private Browser(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Gets the program; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Gets what the page had to complain of: errors and warnings of the console, exceptions, refused requests.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Starts the program with an empty profile.</summary>
    public static async Task<Browser> StartAsync()
    {
        string profile = Directory.CreateTempSubdirectory("browser").FullName;
        var start = new ProcessStartInfo(Program!,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            "--disable-dev-shm-usage", $"--user-data-dir={profile}", "--remote-debugging-port=0", "about:blank",
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var browser = new Browser(process, profile);
        await browser.ConnectAsync();
        return browser;
    }

    /// <summary>Shows a file in a window of so many pixels.</summary>
    public async Task ShowAsync(string file, int width, bool isDark = false)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await SendAsync("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }),
        });
        _seen.Clear();
        await SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        while (!_seen.Contains("Page.loadEventFired"))
        {
            await ReceiveAsync();
        }
    }

    /// <summary>Gets what an expression is worth on the page.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        JsonNode result = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true });
        return result["exceptionDetails"] is { } exception ? throw new InvalidOperationException(exception.ToJsonString()) : result["result"]!["value"];
    }

    /// <summary>Gets the page, or a part of it from the top, as a PNG.</summary>
    public async Task<byte[]> CaptureAsync(int width, int? height = null)
    {
        int all = (await EvaluateAsync("document.documentElement.scrollHeight"))!.GetValue<int>();
        JsonNode result = await SendAsync("Page.captureScreenshot", new JsonObject
        {
            ["captureBeyondViewport"] = true,
            ["clip"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = width, ["height"] = height ?? all, ["scale"] = 1 },
        });
        return Convert.FromBase64String(result["data"]!.GetValue<string>());
    }

    /// <summary>Gets the page as it prints, a PDF.</summary>
    public async Task<byte[]> PrintAsync() =>
        Convert.FromBase64String((await SendAsync("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true, ["printBackground"] = true }))["data"]!.GetValue<string>());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _limit.Dispose();
        for (int attempt = 0; attempt < 20 && Directory.Exists(_profile); attempt++)
        {
            try
            {
                Directory.Delete(_profile, recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(50); // its children may write a moment longer
            }
        }
    }

    // The port is written to the profile once it is open.
    private async Task ConnectAsync()
    {
        string file = Path.Combine(_profile, "DevToolsActivePort");
        while (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            await Task.Delay(50, _limit.Token);
        }

        string[] lines = await File.ReadAllLinesAsync(file, _limit.Token);
        await _socket.ConnectAsync(new Uri($"ws://127.0.0.1:{lines[0]}{lines[1]}"), _limit.Token);
        JsonNode targets = await SendAsync("Target.getTargets", []);
        string page = targets["targetInfos"]!.AsArray().First(t => t!["type"]!.GetValue<string>() == "page")!["targetId"]!.GetValue<string>();
        _session = (await SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = page, ["flatten"] = true }))["sessionId"]!.GetValue<string>();
        foreach (string domain in new[] { "Page", "Runtime", "Log", "Network" })
        {
            await SendAsync(domain + ".enable", []);
        }
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters)
    {
        int id = ++_lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
        {
            message["sessionId"] = _session;
        }

        await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, _limit.Token);
        while (true)
        {
            JsonNode answer = await ReceiveAsync();
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer["error"] is { } error ? throw new InvalidOperationException(error.ToJsonString()) : answer["result"]!;
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, _limit.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        JsonNode node = JsonNode.Parse(message.ToArray())!;
        if (node["method"]?.GetValue<string>() is { } method)
        {
            _seen.Add(method);
            if (method is "Runtime.exceptionThrown" or "Runtime.consoleAPICalled" or "Log.entryAdded" or "Network.loadingFailed")
            {
                _complaints.Add(node["params"]!.ToJsonString());
            }
            else if (method == "Network.requestWillBeSent" && node["params"]!["request"]!["url"]!.GetValue<string>() is { } url && !url.StartsWith("file:", StringComparison.Ordinal))
            {
                _complaints.Add("asked for " + url);
            }
        }

        return node;
    }
}

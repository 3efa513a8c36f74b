using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace Samples.WebApi.Tests;

/// <summary>The service on a port of its own, with a model in a folder of its own.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webapi-");
    private readonly WebApplication _app;

    private Service(byte[] model, string[] options)
    {
        Replace(model);
        _app = SyntheticDataApp.Build([
            "--urls=http://127.0.0.1:0", $"--Model:Path={ModelPath}", "--Model:PollInterval=00:00:00.1", "--Model:SettleTime=00:00:00.02",
            "--Logging:LogLevel:Default=None", .. options]);
    }

    public HttpClient Client { get; } = new();

    private string ModelPath => Path.Combine(_folder.FullName, "shop.gan");

    public static async Task<Service> StartAsync(byte[] model, params string[] options)
    {
        var service = new Service(model, options);
        await service._app.StartAsync();
        service.Client.BaseAddress = new Uri(service._app.Urls.Single());
        return service;
    }

    public void Replace(byte[] model)
    {
        string temporary = Path.Combine(_folder.FullName, "new");
        File.WriteAllBytes(temporary, model);
        File.Move(temporary, ModelPath, overwrite: true);
    }

    public async Task<string> TextAsync(string path)
    {
        using HttpResponseMessage response = await Client.GetAsync(path);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }

    public async Task<string[]> LinesAsync(string path) => (await TextAsync(path)).TrimEnd('\n').Split('\n');

    public Task<HttpResponseMessage> DetectAsync(string body, string contentType = "application/json")
        => Client.PostAsync("/detect", new StringContent(body, Encoding.UTF8, contentType));

    /// <summary>Waits for what <c>/health</c> is to say.</summary>
    public async Task<JsonNode> UntilHealthAsync(Predicate<JsonNode> isReached)
    {
        for (int i = 0; i < 500; i++)
        {
            JsonNode health = JsonNode.Parse(await TextAsync("/health"))!;
            if (isReached(health))
            {
                return health;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException(await TextAsync("/health"));
    }

    /// <summary>Checks that a request is refused, and gives back what the client is told.</summary>
    public static async Task<string> RefusalAsync(HttpStatusCode expected, Task<HttpResponseMessage> request)
    {
        using HttpResponseMessage response = await request;
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (string)JsonNode.Parse(text)!["detail"]!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

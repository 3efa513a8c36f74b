using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using Xunit;

namespace Samples.WebApi.Tests;

[Collection(WebApiCollection.Name)]
public sealed class ServiceTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task Health_GoodBadAndGoodFile_TellsWhichIsServed()
    {
        await using Service service = await Service.StartAsync(shop.First);
        JsonNode first = await service.UntilHealthAsync(h => (string?)h["status"] == "healthy");

        service.Replace([1, 2, 3]);
        JsonNode bad = await service.UntilHealthAsync(h => (string?)h["status"] == "degraded");
        service.Replace(shop.Second);
        JsonNode second = await service.UntilHealthAsync(h => (string?)h["status"] == "healthy");

        Assert.Equal((string?)first["model"]!["sha256"], (string?)bad["model"]!["sha256"]);
        Assert.StartsWith("This is not a model file, or it is damaged: ", (string?)bad["model"]!["lastError"]);
        Assert.NotEqual((string?)first["model"]!["sha256"], (string?)second["model"]!["sha256"]);
        Assert.Equal(1, (int)second["model"]!["numberOfReloads"]!);
    }

    [Fact]
    public async Task Synthetic_ModelReplacedMeanwhile_SendsAllRowsOfTheOldOne()
    {
        const int Rows = 40_000;
        await using Service service = await Service.StartAsync(shop.First);
        string whole = await service.TextAsync($"/synthetic?rows={Rows}&seed=3");
        using HttpResponseMessage response = await service.Client.GetAsync($"/synthetic?rows={Rows}&seed=3", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        string? line = await reader.ReadLineAsync();

        service.Replace(shop.Second);
        await service.UntilHealthAsync(h => (int)h["model"]!["numberOfReloads"]! == 1);

        Assert.Equal(whole, line + "\n" + await reader.ReadToEndAsync());
        Assert.NotEqual(whole, await service.TextAsync($"/synthetic?rows={Rows}&seed=3"));
    }

    [Fact]
    public async Task Synthetic_NoRoom_IsRefusedUntilTheClientHasGone()
    {
        await using Service service = await Service.StartAsync(shop.First, "--Serving:MaximumConcurrentRequests=1", "--Serving:MaximumWaitingRequests=0");
        HttpResponseMessage endless = await service.Client.GetAsync("/synthetic?rows=10000000", HttpCompletionOption.ResponseHeadersRead);

        using HttpResponseMessage refused = await service.Client.GetAsync("/synthetic");
        Assert.Equal("1", refused.Headers.RetryAfter?.ToString());
        Assert.Equal(
            "1 requests are under way and 0 wait; try again in a moment.",
            await Service.RefusalAsync(HttpStatusCode.ServiceUnavailable, service.Client.GetAsync("/synthetic")));
        Assert.Equal("healthy", (string?)JsonNode.Parse(await service.TextAsync("/health"))!["status"]);

        endless.Dispose();
        HttpStatusCode status = HttpStatusCode.ServiceUnavailable;
        for (int i = 0; i < 500 && status != HttpStatusCode.OK; i++)
        {
            await Task.Delay(10);
            using HttpResponseMessage next = await service.Client.GetAsync("/synthetic?rows=1");
            status = next.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Build_LimitOutOfRange_DoesNotStart()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => Service.StartAsync(shop.First, "--Serving:DefaultRows=0"));

        Assert.Contains("DefaultRows", error.Message);
    }

    [Fact]
    public async Task Run_NoModel_SaysHowToMakeOne()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.gan");
        using var error = new StringWriter();

        int code = await Program.RunAsync(["--urls=http://127.0.0.1:0", $"--Model:Path={path}", "--Logging:LogLevel:Default=None"], TextWriter.Null, error);

        Assert.Equal(2, code);
        Assert.Equal(
            [
                $"Model 'default': Path is '{path}', and there is no such file. Save a model there with GanModel.Save, or correct Path.",
                "With --train a small model of the UCI Adult table is made first.",
            ],
            error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}

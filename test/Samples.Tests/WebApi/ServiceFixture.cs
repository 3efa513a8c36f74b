using System.Threading.Tasks;
using Xunit;

namespace Samples.WebApi.Tests;

/// <summary>One service for the tests that leave it as it is, with low limits.</summary>
public sealed class ServiceFixture : IAsyncLifetime
{
    public const int MaximumRows = 500_000_000, MaximumDetectRows = 20, MaximumBodyBytes = 20_000;

    private Service? _service;

    public Shop Shop { get; } = new();

    internal Service Service => _service!;

    public async Task InitializeAsync() => _service = await Service.StartAsync(
        Shop.First, $"--Serving:MaximumRows={MaximumRows}", $"--Serving:MaximumDetectRows={MaximumDetectRows}", $"--Serving:MaximumBodyBytes={MaximumBodyBytes}");

    public async Task DisposeAsync() => await Service.DisposeAsync();
}

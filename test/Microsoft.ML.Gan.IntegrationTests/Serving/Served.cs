using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Serving;

/// <summary>A folder for model files, and a container that serves from it.</summary>
internal sealed class Served : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("served-");
    private ServiceProvider? _services;

    public Served() => Services.AddSingleton<ILoggerFactory>(Log);

    public ServiceCollection Services { get; } = [];

    public ListLoggerFactory Log { get; } = new();

    public IGanModelProvider Models => Provider.GetRequiredService<IGanModelProvider>();

    public ServiceProvider Provider => _services ??= Services.BuildServiceProvider(validateScopes: true);

    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file in place.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>Writes a file beside its place and moves it there.</summary>
    public void Replace(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[$"{name}.new"], bytes);
        File.Move(this[$"{name}.new"], this[name], overwrite: true);
    }

    /// <summary>Waits until the state of a model is as it should be.</summary>
    public async Task UntilAsync(Predicate<GanModelStatus> isReached, string name = "")
    {
        var watch = Stopwatch.StartNew();
        while (!isReached(Models.GetStatus(name)))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"after 20 seconds: {Models.GetStatus(name)}");
            await Task.Delay(10);
        }
    }

    public void Dispose()
    {
        _services?.Dispose();
        _folder.Delete(recursive: true);
    }
}

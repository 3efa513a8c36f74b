using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Serving;

public sealed class ReloadTests : IClassFixture<ModelFiles>, IDisposable
{
    private const string Name = "model.gan";

    private readonly ModelFiles _files;
    private readonly Served _served = new();

    public ReloadTests(ModelFiles files)
    {
        _files = files;
        _served.Services.AddGanModel().FromFile(_served.Write(Name, files.First));
    }

    public void Dispose() => _served.Dispose();

    [Fact]
    public async Task ReloadAsync_NewFile_ServesItAndKeepsTheOldForItsLeases()
    {
        GanModelLease old = _served.Models.Acquire();
        GanModel replaced = old.Model;
        GanModelStatus before = _served.Models.GetStatus();
        _served.Replace(Name, _files.Second);

        GanModelStatus after = await _served.Models.ReloadAsync();

        using GanModelLease current = _served.Models.Acquire();
        Assert.Equal((0, 1), (before.NumberOfReloads, after.NumberOfReloads));
        Assert.Equal((old.Sha256, current.Sha256), (before.Sha256, after.Sha256));
        Assert.NotEqual(before.Sha256, after.Sha256);
        Assert.Equal(_files.Second.Length, after.Length);
        Assert.Equal(10, Small.Count(old.Model.Sample(10)));
        old.Dispose();
        Assert.Throws<ObjectDisposedException>(() => replaced.Sample(10));
        Assert.Equal(10, Small.Count(current.Model.Sample(10)));
    }

    [Fact]
    public async Task ReloadAsync_SameBytes_KeepsTheModel()
    {
        using GanModelLease before = _served.Models.Acquire();
        _served.Replace(Name, _files.First);

        GanModelStatus status = await _served.Models.ReloadAsync();

        using GanModelLease after = _served.Models.Acquire();
        Assert.Same(before.Model, after.Model);
        Assert.Equal(0, status.NumberOfReloads);
    }

    [Fact]
    public async Task ReloadAsync_DamagedFile_KeepsTheOldAndLogsWhyOnce()
    {
        using GanModelLease before = _served.Models.Acquire();
        _served.Replace(Name, _files.Second[..^100]);

        await _served.Models.ReloadAsync();
        GanModelStatus status = await _served.Models.ReloadAsync();

        using GanModelLease after = _served.Models.Acquire();
        Assert.Same(before.Model, after.Model);
        Assert.StartsWith("This is not a model file, or it is damaged: ", status.LastError);
        Assert.NotNull(status.LastErrorAt);
        Assert.Equal(before.Sha256, status.Sha256);
        string entry = Assert.Single(_served.Log.Entries, e => e.StartsWith("Error: ", StringComparison.Ordinal));
        Assert.StartsWith($"Error: Model '' was not reloaded from '{_served[Name]}': {status.LastError} The model loaded at ", entry);
        Assert.EndsWith(" stays in use.", entry);
    }

    [Fact]
    public async Task ReloadAsync_MissingFile_KeepsTheOldUntilThereIsANewOne()
    {
        using GanModelLease before = _served.Models.Acquire();
        File.Delete(_served[Name]);

        GanModelStatus gone = await _served.Models.ReloadAsync();
        _served.Write(Name, _files.Second);
        GanModelStatus back = await _served.Models.ReloadAsync();

        Assert.Contains(_served[Name], gone.LastError);
        Assert.Equal(before.Sha256, gone.Sha256);
        Assert.Null(back.LastError);
        Assert.Equal(1, back.NumberOfReloads);
    }

    [Fact]
    public async Task ReloadAsync_Canceled_Throws()
    {
        using GanModelLease lease = _served.Models.Acquire();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _served.Models.ReloadAsync(cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Acquire_FromManyThreadsWhileReloading_NeverFailsAndOneModelIsLeft()
    {
        const int Reloads = 200, Threads = 4;
        using var ending = new CancellationTokenSource();
        ConcurrentDictionary<GanModel, bool> seen = [];
        int rows = 0;
        Task[] readers = [.. Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
        {
            while (!ending.IsCancellationRequested)
            {
                using GanModelLease lease = _served.Models.Acquire();
                seen.TryAdd(lease.Model, true);
                Interlocked.Add(ref rows, Small.Count(lease.Model.Sample(5)));
            }
        }))];

        GanModelStatus status = _served.Models.GetStatus();
        for (int i = 0; i < Reloads; i++)
        {
            _served.Replace(Name, i % 2 == 0 ? _files.Second : _files.First);
            status = await _served.Models.ReloadAsync();
        }

        ending.Cancel();
        await Task.WhenAll(readers);
        Assert.Null(status.LastError);
        Assert.InRange(status.NumberOfReloads, Reloads - 1, Reloads);
        Assert.InRange(seen.Count, 2, Reloads + 1);
        Assert.True(rows > 0);
        using GanModelLease last = _served.Models.Acquire();
        Assert.DoesNotContain(seen.Keys, m => m != last.Model && IsAlive(m));
        Assert.True(IsAlive(last.Model));
    }

    private static bool IsAlive(GanModel model)
    {
        try
        {
            return Small.Count(model.Sample(1)) == 1;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }
}

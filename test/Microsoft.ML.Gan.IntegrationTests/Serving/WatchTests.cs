using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Serving;

public sealed class WatchTests(ModelFiles files) : IClassFixture<ModelFiles>, IDisposable
{
    private const string Name = "model.gan";

    private readonly Served _served = new();

    public void Dispose() => _served.Dispose();

    [Fact]
    public async Task Watch_FileMovedOver_IsServedByEvents()
    {
        Serve(pollSeconds: 600);

        _served.Replace(Name, files.Second);

        await _served.UntilAsync(s => s.NumberOfReloads == 1);
    }

    [Fact]
    public async Task Watch_FileMovedOver_IsServedByPolling()
    {
        // A link to a folder elsewhere: what changes behind it raises no event where the model is.
        Directory.CreateDirectory(_served["data"]);
        _served.Write("data/model.gan", files.First);
        File.CreateSymbolicLink(_served[Name], _served["data/model.gan"]);
        Serve(pollSeconds: 0.05, write: false);

        _served.Replace("data/model.gan", files.Second);

        await _served.UntilAsync(s => s.NumberOfReloads == 1);
    }

    [Fact]
    public async Task Watch_DeletedAndMadeAgain_IsServed()
    {
        Serve(pollSeconds: 0.1);

        File.Delete(_served[Name]);
        await _served.UntilAsync(s => s.LastError is not null);
        _served.Write(Name, files.Second);

        await _served.UntilAsync(s => s is { NumberOfReloads: 1, LastError: null });
        Assert.Single(_served.Log.Entries, e => e.StartsWith("Error: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_FolderDeletedAndMadeAgain_IsServed()
    {
        Directory.CreateDirectory(_served["sub"]);
        string name = Path.Combine("sub", Name);
        Serve(pollSeconds: 0.1, name: name);

        Directory.Delete(_served["sub"], recursive: true);
        await _served.UntilAsync(s => s.LastError is not null);
        Directory.CreateDirectory(_served["sub"]);
        _served.Write(name, files.Second);

        await _served.UntilAsync(s => s is { NumberOfReloads: 1, LastError: null });
    }

    [Fact]
    public async Task Watch_DamagedThenGood_ServesTheGoodOne()
    {
        Serve(pollSeconds: 600);

        _served.Replace(Name, [1, 2, 3]);
        await _served.UntilAsync(s => s.LastError is not null);
        using (GanModelLease lease = _served.Models.Acquire())
        {
            Assert.Equal(10, Small.Count(lease.Model.Sample(10)));
        }

        _served.Replace(Name, files.Second);
        await _served.UntilAsync(s => s is { NumberOfReloads: 1, LastError: null });
    }

    [Fact]
    public async Task Watch_FileWrittenSlowly_IsTriedOnceItIsWhole()
    {
        Serve(pollSeconds: 600, settleSeconds: 1);

        using (FileStream file = File.Create(_served[Name]))
        {
            foreach (byte[] part in files.Second.Chunk((files.Second.Length / 5) + 1))
            {
                await file.WriteAsync(part);
                await file.FlushAsync();
                await Task.Delay(20);
            }
        }

        await _served.UntilAsync(s => s.NumberOfReloads == 1);
        Assert.DoesNotContain(_served.Log.Entries, e => e.StartsWith("Error: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NoWatch_NewFile_IsNotServed()
    {
        _served.Services.AddGanModel().FromFile(_served.Write(Name, files.First))
            .Configure(o => (o.PollInterval, o.SettleTime) = (TimeSpan.FromMilliseconds(10), TimeSpan.Zero));
        using GanModelLease lease = _served.Models.Acquire();

        _served.Replace(Name, files.Second);
        await Task.Delay(200);

        Assert.Equal(0, _served.Models.GetStatus().NumberOfReloads);
    }

    private void Serve(double pollSeconds, double settleSeconds = 0.02, string name = Name, bool write = true)
    {
        string path = write ? _served.Write(name, files.First) : _served[name];
        _served.Services.AddGanModel().FromFile(path, watchForChanges: true)
            .Configure(o => (o.PollInterval, o.SettleTime) = (TimeSpan.FromSeconds(pollSeconds), TimeSpan.FromSeconds(settleSeconds)));
        _served.Models.Acquire().Dispose();
    }
}

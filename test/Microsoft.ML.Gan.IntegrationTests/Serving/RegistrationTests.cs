using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.Serving;

public sealed class RegistrationTests(ModelFiles files) : IClassFixture<ModelFiles>, IDisposable
{
    private readonly Served _served = new();

    public void Dispose() => _served.Dispose();

    [Fact]
    public void Acquire_TwoNames_LendsOutTheModelOfEach()
    {
        _served.Services.AddGanModel("first").FromFile(_served.Write("a.gan", files.First));
        _served.Services.AddGanModel("second").FromFile(_served.Write("b.gan", files.Second));

        using GanModelLease first = _served.Models.Acquire("first"), second = _served.Models.Acquire("second");

        Assert.Equal(["first", "second"], _served.Models.Names);
        Assert.NotSame(first.Model, second.Model);
        Assert.NotEqual(first.Sha256, second.Sha256);
        Assert.Equal(10, Small.Count(first.Model.Sample(10, seed: 1)));
    }

    [Fact]
    public void Acquire_Twice_LendsOutOneModel()
    {
        _served.Services.AddGanModel().FromFile(_served.Write("a.gan", files.First));

        using GanModelLease one = _served.Models.Acquire(), other = _served.Models.Acquire();

        Assert.Same(one.Model, other.Model);
    }

    [Fact]
    public void Model_OfLeaseGivenBack_Throws()
    {
        _served.Services.AddGanModel().FromFile(_served.Write("a.gan", files.First));
        GanModelLease lease = _served.Models.Acquire();

        lease.Dispose();
        lease.Dispose();

        Assert.Throws<ObjectDisposedException>(() => lease.Model);
        using GanModelLease again = _served.Models.Acquire();
        Assert.Equal(10, Small.Count(again.Model.Sample(10)));
    }

    [Fact]
    public void Lease_FromScope_EndsWithTheScope()
    {
        _served.Services.AddGanModel("one").FromFile(_served.Write("a.gan", files.First));
        GanModelLease lease;

        using (IServiceScope scope = _served.Provider.CreateScope())
        {
            lease = scope.ServiceProvider.GetRequiredKeyedService<GanModelLease>("one");
            Assert.Same(lease, scope.ServiceProvider.GetRequiredKeyedService<GanModelLease>("one"));
            Assert.NotNull(lease.Model);
        }

        Assert.Throws<ObjectDisposedException>(() => lease.Model);
    }

    [Fact]
    public void Dispose_OfTheContainer_DisposesTheModelAfterItsLastLease()
    {
        _served.Services.AddGanModel().FromFile(_served.Write("a.gan", files.First));
        IGanModelProvider models = _served.Models;
        GanModelLease lease = models.Acquire();
        GanModel model = lease.Model;

        _served.Provider.Dispose();

        Assert.Equal(10, Small.Count(model.Sample(10)));
        Assert.Throws<ObjectDisposedException>(() => models.Acquire());
        lease.Dispose();
        Assert.Throws<ObjectDisposedException>(() => model.Sample(10));
    }

    [Fact]
    public void FromConfiguration_Section_SetsTheOptions()
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Model:Path"] = _served.Write("a.gan", files.First),
            ["Model:WatchForChanges"] = "true",
            ["Model:PollInterval"] = "00:00:07",
            ["Model:SettleTime"] = "00:00:00.5",
        });
        _served.Services.AddGanModel("one").FromConfiguration(configuration.GetSection("Model"));

        GanModelFileOptions options = _served.Provider.GetRequiredService<IOptionsMonitor<GanModelFileOptions>>().Get("one");

        Assert.Equal(_served["a.gan"], options.Path);
        Assert.True(options.WatchForChanges);
        Assert.Equal(TimeSpan.FromSeconds(7), options.PollInterval);
        Assert.Equal(TimeSpan.FromSeconds(0.5), options.SettleTime);
    }

    [Fact]
    public void Options_Untouched_AreTheDefaults()
    {
        var options = new GanModelFileOptions();

        Assert.Null(options.Path);
        Assert.False(options.WatchForChanges);
        Assert.Equal(TimeSpan.FromSeconds(5), options.PollInterval);
        Assert.Equal(TimeSpan.FromSeconds(0.25), options.SettleTime);
    }

    [Fact]
    public void AddGanModel_NameTaken_Throws()
    {
        _served.Services.AddGanModel("one");

        var error = Assert.Throws<ArgumentException>(() => _served.Services.AddGanModel("one"));

        Assert.Equal("A model 'one' is registered already. Give each call of AddGanModel a name of its own.", error.Message);
    }

    [Fact]
    public async Task Acquire_UnknownName_ThrowsNamingTheNearest()
    {
        _served.Services.AddGanModel("visits").FromFile(_served.Write("a.gan", files.First));

        var error = Assert.Throws<ArgumentException>(() => _served.Models.Acquire("visit"));

        Assert.Equal("There is no model 'visit'. Did you mean 'visits'? There are 'visits'. Register it with AddGanModel.", error.Message);
        Assert.Throws<ArgumentException>(() => _served.Models.GetStatus("visit"));
        await Assert.ThrowsAsync<ArgumentException>(() => _served.Models.ReloadAsync("visit"));
    }

    [Fact]
    public void Validate_NoPath_SaysHowToSetIt()
    {
        _served.Services.AddGanModel("one");

        Assert.Equal(
            ["Model 'one': Path is null; it must name a model file. Call FromFile, or set Path in the section given to FromConfiguration."],
            FailuresAtStart());
    }

    [Fact]
    public void Validate_MissingFile_NamesIt()
    {
        _served.Services.AddGanModel("one").FromFile(_served["none.gan"]);

        Assert.Equal(
            [$"Model 'one': Path is '{_served["none.gan"]}', and there is no such file. Save a model there with GanModel.Save, or correct Path."],
            FailuresAtStart());
    }

    [Fact]
    public void Validate_RelativePath_CountsFromTheCurrentDirectory()
    {
        _served.Services.AddGanModel("one").FromFile("none.gan");

        Assert.Contains($"'{Path.GetFullPath("none.gan")}'", Assert.Single(FailuresAtStart()));
    }

    [Fact]
    public void Validate_Folder_SaysSo()
    {
        string folder = Path.GetDirectoryName(_served["a.gan"])!;
        _served.Services.AddGanModel().FromFile(folder);

        Assert.Equal([$"Model '': Path is '{folder}', which is a folder; it must name a model file."], FailuresAtStart());
    }

    [Fact]
    public void Validate_TimesOutOfRange_ReportsBoth()
    {
        _served.Services.AddGanModel("one").FromFile(_served.Write("a.gan", files.First))
            .Configure(o => (o.PollInterval, o.SettleTime) = (TimeSpan.Zero, TimeSpan.FromHours(1)));

        Assert.Equal(
            [
                "Model 'one': PollInterval is 00:00:00; it must be from 00:00:00.0100000 to 1.00:00:00.",
                "Model 'one': SettleTime is 01:00:00; it must be from 00:00:00 to 00:01:00.",
            ],
            FailuresAtStart());
    }

    [Fact]
    public async Task Start_DamagedFile_ThrowsWithItsReason()
    {
        _served.Services.AddGanModel("one").FromFile(_served.Write("bad.gan", files.First[..500]));
        Assert.Empty(FailuresAtStart());

        var error = await Assert.ThrowsAsync<OptionsValidationException>(StartAsync);

        Assert.StartsWith(
            $"Model 'one': Path is '{_served["bad.gan"]}', and this file cannot be loaded: This is not a model file, or it is damaged: ", error.Message);
        Assert.Throws<OptionsValidationException>(() => _served.Models.Acquire("one"));
        Assert.False(_served.Models.GetStatus("one").IsLoaded);
    }

    [Fact]
    public async Task Start_GoodFiles_LoadsThemAll()
    {
        _served.Services.AddGanModel("first").FromFile(_served.Write("a.gan", files.First));
        _served.Services.AddGanModel("second").FromFile(_served.Write("b.gan", files.Second));

        await StartAsync();

        Assert.All(_served.Models.Names, name => Assert.True(_served.Models.GetStatus(name).IsLoaded));
        Assert.Equal(2, _served.Log.Entries.Count(e => e.StartsWith("Information: Loaded model '", StringComparison.Ordinal)));
    }

    // What a host does before it starts its services.
    private string[] FailuresAtStart()
    {
        try
        {
            _served.Provider.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException e)
        {
            return [.. e.Failures];
        }
    }

    private async Task StartAsync()
    {
        foreach (IHostedService service in _served.Provider.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }
}

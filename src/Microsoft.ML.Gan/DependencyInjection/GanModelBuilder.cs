using System;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.ML.Gan;

/// <summary>Says where a registered model comes from; made by <see cref="GanServiceCollectionExtensions.AddGanModel"/>.</summary>
/// <remarks>What is said later counts, option by option.</remarks>
public sealed class GanModelBuilder
{
    internal GanModelBuilder(IServiceCollection services, string name) => (Services, Name) = (services, name);

    /// <summary>Gets the services the model is registered with.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Gets the name of the model, which is also that of its <see cref="GanModelFileOptions"/>.</summary>
    public string Name { get; }

    /// <summary>Takes the model from a file that <see cref="GanModel.Save(string)"/> wrote.</summary>
    /// <param name="path">The file; a relative path counts from the content root of the host, without one from the current directory.</param>
    /// <param name="watchForChanges">Whether a new file takes the place of the model while the application runs.</param>
    /// <returns>This builder.</returns>
    public GanModelBuilder FromFile(string path, bool watchForChanges = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Configure(options => (options.Path, options.WatchForChanges) = (path, watchForChanges));
    }

    /// <summary>Takes the options from a section of the configuration, such as <c>{ "Path": "visits.gan", "WatchForChanges": true }</c>.</summary>
    /// <param name="section">The section. It is read once, when the model is first needed.</param>
    /// <returns>This builder.</returns>
    public GanModelBuilder FromConfiguration(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        Services.Configure<GanModelFileOptions>(Name, section);
        return this;
    }

    /// <summary>Sets options in code.</summary>
    /// <param name="configure">Sets them.</param>
    /// <returns>This builder.</returns>
    public GanModelBuilder Configure(Action<GanModelFileOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure(Name, configure);
        return this;
    }
}

using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.ML.Gan;
using Microsoft.ML.Gan.DependencyInjection;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers saved GAN models with a container.</summary>
public static class GanServiceCollectionExtensions
{
    /// <summary>Registers a model under a name; <see cref="IGanModelProvider"/> lends it out.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="name">The name; the empty text for an application that has one model.</param>
    /// <returns>A builder that says where the model comes from.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    /// <remarks>
    /// A <see cref="GanModelLease"/> is registered too, keyed by the name and one for each scope: a handler of a web request that takes
    /// <c>[FromKeyedServices("name")] GanModelLease</c> keeps one model until its response has been sent.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddGanModel("visits").FromFile("visits.gan", watchForChanges: true);
    /// app.MapGet("/visits", (IGanModelProvider models) => { using GanModelLease lease = models.Acquire("visits"); ... });
    /// </code>
    /// </example>
    public static GanModelBuilder AddGanModel(this IServiceCollection services, string name = "")
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        if (services.Any(s => s.ServiceType == typeof(GanModelRegistration) && ((GanModelRegistration)s.ImplementationInstance!).Name == name))
        {
            throw Errors.ModelNameTaken(name);
        }

        services.AddSingleton(new GanModelRegistration(name));
        services.AddOptions<GanModelFileOptions>(name).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<GanModelFileOptions>, GanModelPathResolver>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GanModelFileOptions>, GanModelFileOptionsValidator>());
        services.TryAddSingleton<IGanModelProvider, GanModelProvider>();
        services.AddKeyedScoped(name, (provider, _) => provider.GetRequiredService<IGanModelProvider>().Acquire(name));
        services.AddHostedService<GanModelStartup>();
        return new GanModelBuilder(services, name);
    }
}

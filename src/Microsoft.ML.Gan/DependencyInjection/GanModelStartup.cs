using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>Loads the models before the application answers its first request.</summary>
internal sealed class GanModelStartup(IGanModelProvider provider) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
        => provider is GanModelProvider own ? Task.Run(own.Start, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

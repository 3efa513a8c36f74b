using System.IO;
using System.Linq;
using System.Collections.Generic;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>Makes paths absolute, so that messages name the file that was looked for.</summary>
internal sealed class GanModelPathResolver(IEnumerable<IHostEnvironment> environments) : IPostConfigureOptions<GanModelFileOptions>
{
    // There is none outside a host.
    private readonly string _root = environments.LastOrDefault()?.ContentRootPath ?? Directory.GetCurrentDirectory();

    public void PostConfigure(string? name, GanModelFileOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Path))
        {
            options.Path = Path.GetFullPath(options.Path, _root);
        }
    }
}

using System;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <summary>What a GAN does outside a pipeline; reached by <c>mlContext.Gan()</c>.</summary>
public sealed class GanOperations
{
    private readonly IHostEnvironment _env;

    internal GanOperations(IHostEnvironment env) => _env = env;

    /// <summary>Learns the columns of a view, so that rows like its own can be sampled.</summary>
    /// <param name="data">The view; it is read once, its hidden columns left out.</param>
    /// <param name="options">What is learned, and how; the default is every column, without a label.</param>
    /// <returns>The model. The caller owns it.</returns>
    /// <exception cref="ArgumentException">An option, a column or a value does not fit; said before any training.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    public GanModel Fit(IDataView data, GanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= new GanOptions();
        GanOptionsValidator.Validate(options);
        GanOptions own = options.Copy();
        IHost host = _env.Register("Gan");
        own.Seed ??= host.Rand.Next();
        return GanFit.Fit(host, data, own);
    }
}

using System.ComponentModel.DataAnnotations;

namespace Samples.WebApi;

/// <summary>The limits of the service; the section <c>Serving</c> of the configuration.</summary>
internal sealed class ServingOptions
{
    /// <summary>Gets or sets how many rows are sent where the request does not say.</summary>
    [Range(1, int.MaxValue)]
    public int DefaultRows { get; set; } = 100;

    /// <summary>Gets or sets the most rows one request may ask for.</summary>
    [Range(1, int.MaxValue)]
    public int MaximumRows { get; set; } = 10_000_000;

    /// <summary>Gets or sets the most rows that are scored at once; these are held in memory.</summary>
    [Range(1, 1_000_000)]
    public int MaximumDetectRows { get; set; } = 10_000;

    /// <summary>Gets or sets the longest body, in bytes.</summary>
    [Range(1L, 1L << 30)]
    public long MaximumBodyBytes { get; set; } = 4 << 20;

    /// <summary>Gets or sets how many requests are worked on at once.</summary>
    [Range(1, 10_000)]
    public int MaximumConcurrentRequests { get; set; } = 32;

    /// <summary>Gets or sets how many requests may wait; one more is answered with 503.</summary>
    [Range(0, 1_000_000)]
    public int MaximumWaitingRequests { get; set; } = 1000;
}

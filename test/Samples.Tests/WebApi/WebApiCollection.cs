using Xunit;

namespace Samples.WebApi.Tests;

/// <summary>
/// The tests that wait for a service, after those of the console samples and one class at a time: a wait has an end, and a
/// training beside it takes every processor.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WebApiCollection
{
    public const string Name = "web service";
}

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>The name of a model that was registered; the container holds one of these for each.</summary>
internal sealed record GanModelRegistration(string Name);

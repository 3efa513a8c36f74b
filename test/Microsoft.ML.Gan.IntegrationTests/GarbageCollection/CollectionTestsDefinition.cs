using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests.GarbageCollection;

/// <summary>Runs by itself: beside other tests the collections would be theirs, too.</summary>
[CollectionDefinition(nameof(CollectionTests), DisableParallelization = true)]
public sealed class CollectionTestsDefinition;

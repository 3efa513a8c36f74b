using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Runtime;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation;

/// <summary>The one use of what ML.NET keeps to itself: it must be there, by either way.</summary>
public sealed class MlNetInternalsTests
{
    [Fact]
    public void EnvironmentOf_Catalog_IsFoundByEitherWay()
    {
        TransformsCatalog catalog = new MLContext(seed: 1).Transforms;

        IHostEnvironment? byAccessor = MlNetInternals.ByAccessor(catalog);

        Assert.NotNull(byAccessor);
        Assert.Same(byAccessor, MlNetInternals.ByReflection(catalog));
        Assert.Same(byAccessor, MlNetInternals.EnvironmentOf(catalog));
    }

    [Fact]
    public void ByReflection_SomethingElse_FindsNothing() => Assert.Null(MlNetInternals.ByReflection("no catalog"));
}

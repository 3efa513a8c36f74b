using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data
{
    /// <summary>How an extension method of a catalog comes by the environment.</summary>
    internal interface IInternalCatalog
    {
        IHostEnvironment Environment { get; }
    }

    internal static class CatalogUtils
    {
        public static IHostEnvironment GetEnvironment(this IInternalCatalog catalog) => catalog.Environment;
    }
}

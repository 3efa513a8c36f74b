using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML
{
    public abstract partial class TrainCatalogBase : IInternalCatalog
    {
        private protected TrainCatalogBase(IHostEnvironment env) => Environment = env;

        private protected IHostEnvironment Environment { get; }

        IHostEnvironment IInternalCatalog.Environment => Environment;

        /// <summary>The base of the catalogs of trainers, which extension methods extend.</summary>
        public abstract class CatalogInstantiatorBase : IInternalCatalog
        {
            private protected CatalogInstantiatorBase(TrainCatalogBase catalog) => Owner = catalog;

            internal TrainCatalogBase Owner { get; }

            IHostEnvironment IInternalCatalog.Environment => Owner.Environment;
        }
    }
}

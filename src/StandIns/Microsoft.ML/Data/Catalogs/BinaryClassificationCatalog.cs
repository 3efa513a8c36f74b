using Microsoft.ML.Runtime;

namespace Microsoft.ML
{
    public sealed partial class BinaryClassificationCatalog : TrainCatalogBase
    {
        internal BinaryClassificationCatalog(IHostEnvironment env) : base(env)
        {
            Calibrators = new CalibratorsCatalog(this);
            Trainers = new BinaryClassificationTrainers(this);
        }

        public BinaryClassificationTrainers Trainers { get; }

        public CalibratorsCatalog Calibrators { get; }

        public sealed class BinaryClassificationTrainers : CatalogInstantiatorBase
        {
            internal BinaryClassificationTrainers(BinaryClassificationCatalog catalog) : base(catalog) { }
        }

        public sealed partial class CalibratorsCatalog : CatalogInstantiatorBase
        {
            internal CalibratorsCatalog(BinaryClassificationCatalog catalog) : base(catalog) { }
        }
    }
}

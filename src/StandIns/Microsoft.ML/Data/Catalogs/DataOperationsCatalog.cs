using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML
{
    public sealed partial class DataOperationsCatalog : IInternalCatalog
    {
        private readonly IHostEnvironment _env;

        internal DataOperationsCatalog(IHostEnvironment env) => _env = env;

        IHostEnvironment IInternalCatalog.Environment => _env;

        public struct TrainTestData
        {
            public readonly IDataView TrainSet;
            public readonly IDataView TestSet;

            internal TrainTestData(IDataView trainSet, IDataView testSet)
            {
                TrainSet = trainSet;
                TestSet = testSet;
            }
        }
    }
}

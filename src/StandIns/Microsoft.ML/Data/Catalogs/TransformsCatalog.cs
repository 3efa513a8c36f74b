using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML
{
    public sealed class TransformsCatalog : IInternalCatalog
    {
        private readonly IHostEnvironment _env;

        internal TransformsCatalog(IHostEnvironment env)
        {
            _env = env;
            Categorical = new CategoricalTransforms(env);
            Conversion = new ConversionTransforms(env);
        }

        public CategoricalTransforms Categorical { get; }

        public ConversionTransforms Conversion { get; }

        IHostEnvironment IInternalCatalog.Environment => _env;

        public sealed class CategoricalTransforms : IInternalCatalog
        {
            private readonly IHostEnvironment _env;

            internal CategoricalTransforms(IHostEnvironment env) => _env = env;

            IHostEnvironment IInternalCatalog.Environment => _env;
        }

        public sealed class ConversionTransforms : IInternalCatalog
        {
            private readonly IHostEnvironment _env;

            internal ConversionTransforms(IHostEnvironment env) => _env = env;

            IHostEnvironment IInternalCatalog.Environment => _env;
        }
    }
}

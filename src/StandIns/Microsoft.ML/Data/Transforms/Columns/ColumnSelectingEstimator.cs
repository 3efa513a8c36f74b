using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    public sealed class ColumnSelectingEstimator : TrivialEstimator<ColumnSelectingTransformer>
    {
        /// <param name="keepColumns">The columns to keep, in this order; null to drop instead.</param>
        /// <param name="dropColumns">The columns to drop; null to keep instead.</param>
        internal ColumnSelectingEstimator(IHostEnvironment env, string[] keepColumns, string[] dropColumns, bool keepHidden = false)
            : base(env.Register(nameof(ColumnSelectingEstimator)), new ColumnSelectingTransformer(env, keepColumns, dropColumns, keepHidden)) { }

        public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
        {
            Transformer.CheckPresent(inputSchema.Select(c => c.Name));
            return new SchemaShape(inputSchema.Where(c => Transformer.Keeps(c.Name)));
        }
    }
}

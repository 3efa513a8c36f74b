using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public sealed class PredictionEngineOptions
    {
        public PredictionEngineOptions() { }

        public bool IgnoreMissingColumns = true;

        public SchemaDefinition InputSchemaDefinition;

        public SchemaDefinition OutputSchemaDefinition;

        /// <summary>Whether disposing the engine disposes the transformer too.</summary>
        public bool OwnsTransformer = true;
    }
}

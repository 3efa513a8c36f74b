using System;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public sealed partial class ModelOperationsCatalog
    {
        private static readonly MethodInfo TypedAnnotation =
            typeof(ModelOperationsCatalog).GetMethod(nameof(CopyAnnotation), BindingFlags.Static | BindingFlags.NonPublic);

        public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(ITransformer transformer, bool ignoreMissingColumns = true,
            SchemaDefinition inputSchemaDefinition = null, SchemaDefinition outputSchemaDefinition = null)
            where TSrc : class
            where TDst : class, new()
            => CreatePredictionEngine<TSrc, TDst>(transformer, new PredictionEngineOptions
            {
                IgnoreMissingColumns = ignoreMissingColumns,
                InputSchemaDefinition = inputSchemaDefinition,
                OutputSchemaDefinition = outputSchemaDefinition,
            });

        /// <summary>The types and annotations of <paramref name="inputSchema"/> hold, whatever the class says of them.</summary>
        public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(ITransformer transformer, DataViewSchema inputSchema)
            where TSrc : class
            where TDst : class, new()
            => CreatePredictionEngine<TSrc, TDst>(transformer, ignoreMissingColumns: false, DefinitionOf(typeof(TSrc), inputSchema));

        public PredictionEngine<TSrc, TDst> CreatePredictionEngine<TSrc, TDst>(ITransformer transformer, PredictionEngineOptions options)
            where TSrc : class
            where TDst : class, new()
            => new PredictionEngine<TSrc, TDst>(transformer, options);

        private static SchemaDefinition DefinitionOf(Type rowType, DataViewSchema schema)
        {
            ArgumentNullException.ThrowIfNull(schema);
            SchemaDefinition definition = SchemaDefinition.Create(rowType, SchemaDefinition.Direction.Read);
            foreach (DataViewSchema.Column column in schema.Where(c => !c.IsHidden))
            {
                SchemaDefinition.Column member = definition.FirstOrDefault(c => c.ColumnName == column.Name)
                    ?? throw new InvalidOperationException($"Type should contain a member named {column.Name}");
                member.ColumnType = column.Type;
                foreach (DataViewSchema.Column annotation in column.Annotations.Schema)
                    RowGetters.Call(TypedAnnotation, annotation.Type.RawType, null, column.Annotations, annotation, member);
            }
            return definition;
        }

        private static void CopyAnnotation<T>(DataViewSchema.Annotations annotations, DataViewSchema.Column annotation, SchemaDefinition.Column member)
        {
            T value = default;
            annotations.GetValue(annotation.Name, ref value);
            member.AddAnnotation(annotation.Name, value, annotation.Type);
        }
    }
}

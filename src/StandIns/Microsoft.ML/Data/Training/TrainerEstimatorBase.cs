using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Trainers
{
    /// <summary>A trainer of a feature vector, a label and optionally a weight: checks the columns, trains, and wraps the model.</summary>
    public abstract class TrainerEstimatorBase<TTransformer, TModel> : ITrainerEstimator<TTransformer, TModel>
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        public readonly SchemaShape.Column FeatureColumn;
        public readonly SchemaShape.Column LabelColumn;
        public readonly SchemaShape.Column WeightColumn;

        private protected readonly IHost Host;

        private protected TrainerEstimatorBase(IHost host, SchemaShape.Column feature, SchemaShape.Column label, SchemaShape.Column weight = default)
        {
            ArgumentNullException.ThrowIfNull(host);
            Host = host;
            FeatureColumn = feature;
            LabelColumn = label;
            WeightColumn = weight;
        }

        public abstract TrainerInfo Info { get; }

        public TTransformer Fit(IDataView input)
        {
            ArgumentNullException.ThrowIfNull(input);
            CheckColumns(SchemaShape.Create(input.Schema));
            return Wrap(Train(input), input.Schema);
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        {
            ArgumentNullException.ThrowIfNull(inputSchema);
            CheckColumns(inputSchema);
            return inputSchema.With(OutputColumns(inputSchema));
        }

        private protected abstract TModel Train(IDataView data);

        private protected abstract TTransformer Wrap(TModel model, DataViewSchema trainSchema);

        private protected abstract SchemaShape.Column[] OutputColumns(SchemaShape inputSchema);

        private protected void CheckColumns(SchemaShape schema)
        {
            Check(schema, FeatureColumn, "feature", "inputSchema");
            if (WeightColumn.Name != null)
                Check(schema, WeightColumn, "weight", "inputSchema");
            Check(schema, LabelColumn, "label", "labelCol");
        }

        private static void Check(SchemaShape schema, SchemaShape.Column wanted, string role, string argument)
        {
            SchemaShape.Column found = schema.Find(wanted.Name) ?? throw GetterErrors.MissingColumn("inputSchema", role, wanted.Name);
            if (found.Kind != wanted.Kind || found.IsKey != wanted.IsKey || !found.ItemType.Equals(wanted.ItemType))
                throw GetterErrors.Mismatch(argument, role, wanted.Name, wanted.TypeName, found.TypeName);
        }
    }

    /// <summary>The columns trainers ask for.</summary>
    internal static class TrainerColumns
    {
        public static SchemaShape.Column Features(string name) => new SchemaShape.Column(name, SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single, false);

        public static SchemaShape.Column BooleanLabel(string name) => new SchemaShape.Column(name, BooleanDataViewType.Instance);

        public static SchemaShape.Column KeyLabel(string name) => new SchemaShape.Column(name, SchemaShape.Column.VectorKind.Scalar, NumberDataViewType.UInt32, true);

        public static SchemaShape.Column Weight(string name) => name == null ? default : new SchemaShape.Column(name, NumberDataViewType.Single);
    }
}

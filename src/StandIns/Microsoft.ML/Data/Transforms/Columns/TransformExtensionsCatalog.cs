using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Microsoft.ML
{
    public static class TransformExtensionsCatalog
    {
        public static ColumnCopyingEstimator CopyColumns(this TransformsCatalog catalog, string outputColumnName, string inputColumnName)
            => new ColumnCopyingEstimator(catalog.GetEnvironment(), new InputOutputColumnPair(outputColumnName, inputColumnName));

        public static ColumnConcatenatingEstimator Concatenate(this TransformsCatalog catalog, string outputColumnName, params string[] inputColumnNames)
            => new ColumnConcatenatingEstimator(catalog.GetEnvironment(), outputColumnName, inputColumnNames);

        public static ColumnSelectingEstimator DropColumns(this TransformsCatalog catalog, params string[] columnNames)
            => new ColumnSelectingEstimator(catalog.GetEnvironment(), null, columnNames);

        public static ColumnSelectingEstimator SelectColumns(this TransformsCatalog catalog, string[] columnNames, bool keepHidden)
            => new ColumnSelectingEstimator(catalog.GetEnvironment(), columnNames, null, keepHidden);

        public static ColumnSelectingEstimator SelectColumns(this TransformsCatalog catalog, params string[] columnNames)
            => catalog.SelectColumns(columnNames, keepHidden: false);
    }
}

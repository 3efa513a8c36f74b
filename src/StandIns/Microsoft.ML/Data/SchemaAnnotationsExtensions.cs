using System;

namespace Microsoft.ML.Data
{
    public static class SchemaAnnotationsExtensions
    {
        /// <summary>Whether the column is a vector of known size with one name per slot.</summary>
        public static bool HasSlotNames(this DataViewSchema.Column column)
            => column.Type is VectorDataViewType { IsKnownSize: true } type
                && column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.SlotNames)?.Type is VectorDataViewType names
                && names.Size == type.Size && names.ItemType is TextDataViewType;

        public static void GetSlotNames(this DataViewSchema.Column column, ref VBuffer<ReadOnlyMemory<char>> slotNames)
            => column.Annotations.GetValue(AnnotationKinds.SlotNames, ref slotNames);

        /// <summary>Whether the column is a key, or a vector of keys, with one value of this type (text if null) per key.</summary>
        public static bool HasKeyValues(this DataViewSchema.Column column, PrimitiveDataViewType keyValueItemType = null)
            => (column.Type is VectorDataViewType vector ? vector.ItemType : column.Type) is KeyDataViewType key
                && column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.KeyValues)?.Type is VectorDataViewType values
                && (ulong)values.Size == key.Count && values.ItemType.Equals(keyValueItemType ?? TextDataViewType.Instance);

        public static void GetKeyValues<TValue>(this DataViewSchema.Column column, ref VBuffer<TValue> keyValues)
            => column.Annotations.GetValue(AnnotationKinds.KeyValues, ref keyValues);

        public static bool IsNormalized(this DataViewSchema.Column column)
        {
            bool value = false;
            if (column.Annotations.Schema.GetColumnOrNull(AnnotationKinds.IsNormalized)?.Type is BooleanDataViewType)
                column.Annotations.GetValue(AnnotationKinds.IsNormalized, ref value);
            return value;
        }
    }
}

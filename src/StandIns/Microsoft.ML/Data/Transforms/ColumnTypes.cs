using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Short cuts around column types, annotations and shapes for the transforms.</summary>
    internal static class ColumnTypes
    {
        public static PrimitiveDataViewType ItemTypeOf(this DataViewType type)
            => type is VectorDataViewType vector ? vector.ItemType : (PrimitiveDataViewType)type;

        /// <summary>How many slots: 1 for a scalar, 0 for a vector of varying length.</summary>
        public static int SlotCount(this DataViewType type) => type is VectorDataViewType vector ? vector.Size : 1;

        /// <summary>The same scalar or vector shape with items of another type.</summary>
        public static DataViewType WithItems(this DataViewType type, PrimitiveDataViewType itemType)
            => type is VectorDataViewType vector ? new VectorDataViewType(itemType, vector.Dimensions) : itemType;

        public static DataViewSchema.Annotations Keep(this DataViewSchema.Annotations annotations, params string[] kinds)
        {
            var builder = new DataViewSchema.Annotations.Builder();
            builder.Add(annotations, kinds.Contains);
            return builder.ToAnnotations();
        }

        public static void AddVector<T>(this DataViewSchema.Annotations.Builder builder, string kind, VectorDataViewType type, T[] values)
            => builder.Add(kind, type, (ref VBuffer<T> destination) => VBuffer<T>.Copy(values, 0, ref destination, values.Length));

        public static void AddSlotNames(this DataViewSchema.Annotations.Builder builder, ReadOnlyMemory<char>[] names)
            => builder.AddVector(AnnotationKinds.SlotNames, new VectorDataViewType(TextDataViewType.Instance, names.Length), names);

        /// <summary>The shape with one output per pair, made from the shape of its input; a missing input is refused.</summary>
        public static SchemaShape Map(this SchemaShape shape, IEnumerable<InputOutputColumnPair> pairs,
            Func<SchemaShape.Column, string, SchemaShape.Column> output)
            => shape.With(pairs.Select(pair => output(shape.Find(pair.InputColumnName)
                ?? throw GetterErrors.MissingColumn("inputSchema", "input", pair.InputColumnName), pair.OutputColumnName)).ToArray());

        /// <summary>The shape of the given kinds, as far as the column has them.</summary>
        public static SchemaShape KeepAnnotations(this SchemaShape.Column column, params string[] kinds)
            => new SchemaShape(column.Annotations.Where(a => kinds.Contains(a.Name)));

        public static SchemaShape.Column VectorOf(string kind, PrimitiveDataViewType itemType)
            => new SchemaShape.Column(kind, SchemaShape.Column.VectorKind.Vector, itemType, false);
    }
}

using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>Writes a schema, hidden columns and annotations included, into a model file and reads it back.</summary>
    internal static class ModelSchema
    {
        private static readonly MethodInfo Scalar = Find(nameof(WriteScalar)), Vector = Find(nameof(WriteVector));
        private static readonly MethodInfo ReadScalarOf = Find(nameof(ReadScalar)), ReadVectorOf = Find(nameof(ReadVector));

        public static void Write(BinaryWriter writer, DataViewSchema schema)
        {
            writer.Write(schema.Count);
            foreach (DataViewSchema.Column column in schema)
            {
                writer.Write(column.Name);
                ModelTypes.Write(writer, column.Type);
                WriteAnnotations(writer, column.Annotations);
            }
        }

        public static DataViewSchema Read(BinaryReader reader)
        {
            var builder = new DataViewSchema.Builder();
            for (int count = reader.ReadInt32(); count > 0; count--)
                builder.AddColumn(reader.ReadString(), ModelTypes.Read(reader), ReadAnnotations(reader));
            return builder.ToSchema();
        }

        public static void WriteAnnotations(BinaryWriter writer, DataViewSchema.Annotations annotations)
        {
            writer.Write(annotations.Schema.Count);
            foreach (DataViewSchema.Column column in annotations.Schema)
            {
                writer.Write(column.Name);
                ModelTypes.Write(writer, column.Type);
                if (column.Type is VectorDataViewType vector)
                    RowGetters.Call(Vector, vector.ItemType.RawType, null, writer, annotations, column);
                else
                    RowGetters.Call(Scalar, column.Type.RawType, null, writer, annotations, column);
                WriteAnnotations(writer, column.Annotations);
            }
        }

        public static DataViewSchema.Annotations ReadAnnotations(BinaryReader reader)
        {
            var builder = new DataViewSchema.Annotations.Builder();
            for (int count = reader.ReadInt32(); count > 0; count--)
            {
                string name = reader.ReadString();
                DataViewType type = ModelTypes.Read(reader);
                var getter = (Delegate)(type is VectorDataViewType vector
                    ? RowGetters.Call(ReadVectorOf, vector.ItemType.RawType, null, reader)
                    : RowGetters.Call(ReadScalarOf, type.RawType, null, reader));
                builder.Add(name, type, getter, ReadAnnotations(reader));
            }
            return builder.ToAnnotations();
        }

        private static void WriteScalar<T>(BinaryWriter writer, DataViewSchema.Annotations annotations, DataViewSchema.Column column)
        {
            T value = default;
            annotations.GetGetter<T>(column)(ref value);
            ModelValues.Write(writer, value);
        }

        private static void WriteVector<T>(BinaryWriter writer, DataViewSchema.Annotations annotations, DataViewSchema.Column column)
        {
            VBuffer<T> value = default;
            annotations.GetGetter<VBuffer<T>>(column)(ref value);
            ModelValues.WriteArray(writer, value.DenseValues().ToArray());
        }

        private static ValueGetter<T> ReadScalar<T>(BinaryReader reader)
        {
            T value = ModelValues.Read<T>(reader);
            return (ref T destination) => destination = value;
        }

        private static ValueGetter<VBuffer<T>> ReadVector<T>(BinaryReader reader)
        {
            T[] values = ModelValues.ReadArray<T>(reader);
            return (ref VBuffer<T> destination) => VBuffer<T>.Copy(values, 0, ref destination, values.Length);
        }

        private static MethodInfo Find(string name) => typeof(ModelSchema).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic);
    }
}

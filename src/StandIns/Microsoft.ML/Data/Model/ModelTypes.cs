using System;
using System.Collections.Immutable;
using System.IO;

namespace Microsoft.ML.Data
{
    /// <summary>Writes the types of columns into a model file and reads them back.</summary>
    internal static class ModelTypes
    {
        private const byte KeyTag = 100, VectorTag = 101, RowIdTag = 102;

        public static void Write(BinaryWriter writer, DataViewType type)
        {
            switch (type)
            {
                case KeyDataViewType key:
                    writer.Write(KeyTag);
                    writer.Write((byte)PrimitiveTypes.KindOf(key));
                    writer.Write(key.Count);
                    break;
                case VectorDataViewType vector:
                    writer.Write(VectorTag);
                    Write(writer, vector.ItemType);
                    ModelValues.WriteArray(writer, vector.Dimensions.AsSpan().ToArray());
                    break;
                case RowIdDataViewType:
                    writer.Write(RowIdTag);
                    break;
                case PrimitiveDataViewType primitive when PrimitiveTypes.OfOrNull(primitive.RawType)?.Equals(primitive) == true:
                    writer.Write((byte)PrimitiveTypes.KindOf(primitive));
                    break;
                default:
                    throw new NotSupportedException($"Saving a column of type {type} is not supported.");
            }
        }

        public static DataViewType Read(BinaryReader reader)
        {
            byte tag = reader.ReadByte();
            return tag switch
            {
                KeyTag => new KeyDataViewType(PrimitiveTypes.Of((DataKind)reader.ReadByte()).RawType, reader.ReadUInt64()),
                VectorTag => new VectorDataViewType((PrimitiveDataViewType)Read(reader), ModelValues.ReadArray<int>(reader).ToImmutableArray()),
                RowIdTag => RowIdDataViewType.Instance,
                _ => PrimitiveTypes.Of((DataKind)tag),
            };
        }
    }
}

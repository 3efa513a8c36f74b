using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>The column type of a .NET type or a data kind.</summary>
    internal static class PrimitiveTypes
    {
        private static readonly Dictionary<Type, PrimitiveDataViewType> ByRawType = new PrimitiveDataViewType[]
        {
            NumberDataViewType.SByte, NumberDataViewType.Byte, NumberDataViewType.Int16, NumberDataViewType.UInt16,
            NumberDataViewType.Int32, NumberDataViewType.UInt32, NumberDataViewType.Int64, NumberDataViewType.UInt64,
            NumberDataViewType.Single, NumberDataViewType.Double, TextDataViewType.Instance, BooleanDataViewType.Instance,
            TimeSpanDataViewType.Instance, DateTimeDataViewType.Instance, DateTimeOffsetDataViewType.Instance, RowIdDataViewType.Instance,
        }.ToDictionary(t => t.RawType);

        /// <summary>The type for <paramref name="type"/>, where string and char memory are both text; null where there is none.</summary>
        public static PrimitiveDataViewType OfOrNull(Type type)
            => ByRawType.GetValueOrDefault(type == typeof(string) ? typeof(ReadOnlyMemory<char>) : type);

        public static PrimitiveDataViewType Of(Type type)
            => OfOrNull(type) ?? throw new ArgumentException($"There is no column type for {type.FullName}.", nameof(type));

        public static PrimitiveDataViewType Of(DataKind kind) => kind switch
        {
            DataKind.SByte => NumberDataViewType.SByte,
            DataKind.Byte => NumberDataViewType.Byte,
            DataKind.Int16 => NumberDataViewType.Int16,
            DataKind.UInt16 => NumberDataViewType.UInt16,
            DataKind.Int32 => NumberDataViewType.Int32,
            DataKind.UInt32 => NumberDataViewType.UInt32,
            DataKind.Int64 => NumberDataViewType.Int64,
            DataKind.UInt64 => NumberDataViewType.UInt64,
            DataKind.Single => NumberDataViewType.Single,
            DataKind.Double => NumberDataViewType.Double,
            DataKind.String => TextDataViewType.Instance,
            DataKind.Boolean => BooleanDataViewType.Instance,
            DataKind.TimeSpan => TimeSpanDataViewType.Instance,
            DataKind.DateTime => DateTimeDataViewType.Instance,
            DataKind.DateTimeOffset => DateTimeOffsetDataViewType.Instance,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown data kind."),
        };

        /// <summary>The data kind of a primitive type; a key has the kind of its raw type.</summary>
        public static DataKind KindOf(PrimitiveDataViewType type)
            => Enum.GetValues<DataKind>().First(kind => Of(kind).RawType == type.RawType);
    }
}

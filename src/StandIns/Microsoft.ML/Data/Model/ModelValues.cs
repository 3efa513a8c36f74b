using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Writes values of the primitive raw types into a model file and reads them back.</summary>
    internal static class ModelValues
    {
        private static readonly Dictionary<Type, object> Codecs = new (Type Type, object Codec)[]
        {
            Codec<sbyte>((w, x) => w.Write(x), r => r.ReadSByte()),
            Codec<byte>((w, x) => w.Write(x), r => r.ReadByte()),
            Codec<short>((w, x) => w.Write(x), r => r.ReadInt16()),
            Codec<ushort>((w, x) => w.Write(x), r => r.ReadUInt16()),
            Codec<int>((w, x) => w.Write(x), r => r.ReadInt32()),
            Codec<uint>((w, x) => w.Write(x), r => r.ReadUInt32()),
            Codec<long>((w, x) => w.Write(x), r => r.ReadInt64()),
            Codec<ulong>((w, x) => w.Write(x), r => r.ReadUInt64()),
            Codec<float>((w, x) => w.Write(x), r => r.ReadSingle()),
            Codec<double>((w, x) => w.Write(x), r => r.ReadDouble()),
            Codec<bool>((w, x) => w.Write(x), r => r.ReadBoolean()),
            Codec<ReadOnlyMemory<char>>((w, x) => w.Write(x.ToString()), r => r.ReadString().AsMemory()),
            Codec<TimeSpan>((w, x) => w.Write(x.Ticks), r => new TimeSpan(r.ReadInt64())),
            Codec<DateTime>((w, x) => w.Write(x.ToBinary()), r => DateTime.FromBinary(r.ReadInt64())),
            Codec<DateTimeOffset>(
                (w, x) =>
                {
                    w.Write(x.Ticks);
                    w.Write(x.Offset.Ticks);
                },
                r => new DateTimeOffset(r.ReadInt64(), new TimeSpan(r.ReadInt64()))),
            Codec<DataViewRowId>(
                (w, x) =>
                {
                    w.Write(x.Low);
                    w.Write(x.High);
                },
                r => new DataViewRowId(r.ReadUInt64(), r.ReadUInt64())),
        }.ToDictionary(c => c.Type, c => c.Codec);

        public static void Write<T>(BinaryWriter writer, T value) => CodecOf<T>().Write(writer, value);

        public static T Read<T>(BinaryReader reader) => CodecOf<T>().Read(reader);

        public static void WriteArray<T>(BinaryWriter writer, T[] values)
        {
            writer.Write(values.Length);
            (Action<BinaryWriter, T> write, _) = CodecOf<T>();
            foreach (T value in values)
                write(writer, value);
        }

        public static T[] ReadArray<T>(BinaryReader reader)
        {
            var values = new T[reader.ReadInt32()];
            (_, Func<BinaryReader, T> read) = CodecOf<T>();
            for (int i = 0; i < values.Length; i++)
                values[i] = read(reader);
            return values;
        }

        private static (Action<BinaryWriter, T> Write, Func<BinaryReader, T> Read) CodecOf<T>()
            => Codecs.TryGetValue(typeof(T), out object codec) ? ((Action<BinaryWriter, T>, Func<BinaryReader, T>))codec
                : throw new NotSupportedException($"Saving values of type {typeof(T)} is not supported.");

        private static (Type, object) Codec<T>(Action<BinaryWriter, T> write, Func<BinaryReader, T> read) => (typeof(T), (write, read));
    }
}

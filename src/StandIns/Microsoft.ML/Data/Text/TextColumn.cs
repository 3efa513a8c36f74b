using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>A column of a text file: its type, the fields it is read from, and the names of its slots where a header gave them.</summary>
    internal sealed class TextColumn
    {
        private readonly string[] _slotNames;

        private TextColumn(string name, PrimitiveDataViewType itemType, bool isVector, int[] fields, string[] slotNames)
        {
            Name = name;
            ItemType = itemType;
            Fields = fields;
            Type = isVector ? new VectorDataViewType(itemType, fields.Length) : itemType;
            _slotNames = isVector && slotNames.Any(s => s.Length > 0) ? slotNames : Array.Empty<string>();
        }

        public string Name { get; }

        public PrimitiveDataViewType ItemType { get; }

        public DataViewType Type { get; }

        public int[] Fields { get; }

        public static TextColumn From(TextLoader.Column column, int? fieldCount, List<string> header)
        {
            if (string.IsNullOrEmpty(column.Name))
                throw new ArgumentException("A column needs a name.", "options");
            if (column.Source == null || column.Source.Length == 0)
                throw new ArgumentException($"Column '{column.Name}' needs a source.", "options");
            int[] fields = column.Source.SelectMany(range => FieldsOf(column, range, fieldCount)).ToArray();
            string[] names = fields.Select(f => f < header?.Count ? header[f] : "").ToArray();
            return new TextColumn(column.Name, ItemTypeOf(column), fields.Length > 1 || column.Source[0].ForceVector, fields, names);
        }

        public DataViewSchema.Annotations Annotations()
        {
            var builder = new DataViewSchema.Annotations.Builder();
            if (_slotNames.Length > 0)
            {
                var names = new VBuffer<ReadOnlyMemory<char>>(_slotNames.Length, _slotNames.Select(s => s.AsMemory()).ToArray());
                builder.Add(AnnotationKinds.SlotNames, new VectorDataViewType(TextDataViewType.Instance, names.Length),
                    (ref VBuffer<ReadOnlyMemory<char>> destination) => names.CopyTo(ref destination));
            }
            return builder.ToAnnotations();
        }

        public void Save(BinaryWriter writer)
        {
            writer.Write(Name);
            ModelTypes.Write(writer, ItemType);
            writer.Write(Type is VectorDataViewType);
            ModelValues.WriteArray(writer, Fields);
            ModelValues.WriteArray(writer, _slotNames.Select(s => s.AsMemory()).ToArray());
        }

        public static TextColumn Load(BinaryReader reader)
            => new TextColumn(reader.ReadString(), (PrimitiveDataViewType)ModelTypes.Read(reader), reader.ReadBoolean(),
                ModelValues.ReadArray<int>(reader), Array.ConvertAll(ModelValues.ReadArray<ReadOnlyMemory<char>>(reader), m => m.ToString()));

        private static PrimitiveDataViewType ItemTypeOf(TextLoader.Column column)
        {
            PrimitiveDataViewType type = PrimitiveTypes.Of(column.DataKind);
            if (column.KeyCount == null)
                return type;
            ulong count = column.KeyCount.Count
                ?? throw new NotSupportedException($"Column '{column.Name}' has a KeyCount without a count; counting the keys in the file is not supported.");
            return new KeyDataViewType(type.RawType, count);
        }

        private static IEnumerable<int> FieldsOf(TextLoader.Column column, TextLoader.Range range, int? fieldCount)
        {
            if (range.VariableEnd || range.AllOther)
                throw new NotSupportedException($"Column '{column.Name}' has a range with VariableEnd or AllOther, which is not supported.");
            int last = range.Max ?? (range.AutoEnd ? fieldCount - 1 : range.Min)
                ?? throw new ArgumentException($"Column '{column.Name}' has a range without an end; a data sample is needed to find it.", "options");
            if (range.Min < 0 || last < range.Min)
                throw new ArgumentException($"Column '{column.Name}' has the invalid range {range.Min} to {last}.", "options");
            return Enumerable.Range(range.Min, last - range.Min + 1);
        }
    }
}

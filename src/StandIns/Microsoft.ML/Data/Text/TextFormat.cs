using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>The options of a text loader, checked, with every column bound to the fields it is read from.</summary>
    internal sealed class TextFormat
    {
        private TextFormat(TextLoader.Options options, TextColumn[] columns)
        {
            Options = options;
            Columns = columns;
            var builder = new DataViewSchema.Builder();
            foreach (TextColumn column in columns)
                builder.AddColumn(column.Name, column.Type, column.Annotations());
            Schema = builder.ToSchema();
        }

        public TextLoader.Options Options { get; }

        public TextColumn[] Columns { get; }

        public DataViewSchema Schema { get; }

        /// <param name="dataSample">Read for the names of vector slots, and for the end of a range that has none.</param>
        public static TextFormat From(TextLoader.Options options, IMultiStreamSource dataSample)
        {
            options = options.Clone();
            Check(options);
            List<string> firstLine = dataSample?.Count > 0 ? FirstLine(options, dataSample) : null;
            List<string> header = options.HasHeader ? firstLine : null;
            TextColumn[] columns = options.Columns.Select(c => TextColumn.From(c, firstLine?.Count, header)).ToArray();
            string twice = columns.GroupBy(c => c.Name).FirstOrDefault(g => g.Count() > 1)?.Key;
            if (twice != null)
                throw new ArgumentException($"Column name '{twice}' specified multiple times", nameof(options));
            return new TextFormat(options, columns);
        }

        public void Save(BinaryWriter writer)
        {
            writer.Write(new string(Options.Separators));
            foreach (bool flag in new[] { Options.AllowQuoting, Options.TrimWhitespace, Options.HasHeader, Options.UseThreads, Options.ReadMultilines, Options.MissingRealsAsNaNs })
                writer.Write(flag);
            writer.Write(Options.MaxRows ?? -1);
            writer.Write(Columns.Length);
            foreach (TextColumn column in Columns)
                column.Save(writer);
        }

        public static TextFormat Load(BinaryReader reader)
        {
            var options = new TextLoader.Options
            {
                Separators = reader.ReadString().ToCharArray(),
                AllowQuoting = reader.ReadBoolean(),
                TrimWhitespace = reader.ReadBoolean(),
                HasHeader = reader.ReadBoolean(),
                UseThreads = reader.ReadBoolean(),
                ReadMultilines = reader.ReadBoolean(),
                MissingRealsAsNaNs = reader.ReadBoolean(),
            };
            options.MaxRows = reader.ReadInt64() is long rows && rows >= 0 ? rows : null;
            var columns = new TextColumn[reader.ReadInt32()];
            for (int i = 0; i < columns.Length; i++)
                columns[i] = TextColumn.Load(reader);
            return new TextFormat(options, columns);
        }

        private static void Check(TextLoader.Options options)
        {
            if (options.Columns == null || options.Columns.Length == 0)
                throw new NotSupportedException("A text loader without Columns, which reads them from the file, is not supported.");
            if (options.Separators == null || options.Separators.Length == 0)
                throw new ArgumentException("Must specify a separator", nameof(options));
            Refuse(options.AllowSparse, nameof(options.AllowSparse));
            Refuse(options.DecimalMarker != '.', nameof(options.DecimalMarker));
            Refuse(options.EscapeChar != '"', nameof(options.EscapeChar));
            Refuse(options.HeaderFile != null, nameof(options.HeaderFile));
            Refuse(options.InputSize != null, nameof(options.InputSize));
        }

        private static void Refuse(bool isSet, string option)
        {
            if (isSet)
                throw new NotSupportedException($"TextLoader.Options.{option} is not supported.");
        }

        private static List<string> FirstLine(TextLoader.Options options, IMultiStreamSource sample)
        {
            TextLoader.Options withHeader = options.Clone();
            withHeader.HasHeader = false;
            using var lines = new TextLineSource(sample, withHeader, 1);
            var block = new List<TextLine>();
            if (!lines.TryRead(block, out _, out _))
                return new List<string>();
            var fields = new List<ReadOnlyMemory<char>>();
            new TextLineSplitter(options).Split(block[0].Text, fields);
            return fields.Select(f => f.ToString().Trim()).ToList();
        }
    }
}

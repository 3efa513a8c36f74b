using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public static class TextLoaderSaverCatalog
    {
        public static TextLoader CreateTextLoader(this DataOperationsCatalog catalog, TextLoader.Column[] columns, char separatorChar = '\t',
            bool hasHeader = false, IMultiStreamSource dataSample = null, bool allowQuoting = false, bool trimWhitespace = false, bool allowSparse = false)
            => new TextLoader(Options(columns, separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse), dataSample);

        public static TextLoader CreateTextLoader(this DataOperationsCatalog catalog, TextLoader.Options options, IMultiStreamSource dataSample = null)
        {
            ArgumentNullException.ThrowIfNull(options);
            return new TextLoader(options, dataSample);
        }

        public static TextLoader CreateTextLoader<TInput>(this DataOperationsCatalog catalog, char separatorChar = '\t', bool hasHeader = false,
            IMultiStreamSource dataSample = null, bool allowQuoting = false, bool trimWhitespace = false, bool allowSparse = false)
            => new TextLoader(Options(ColumnsOf<TInput>(), separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse), dataSample);

        public static TextLoader CreateTextLoader<TInput>(this DataOperationsCatalog catalog, TextLoader.Options options, IMultiStreamSource dataSample = null)
        {
            ArgumentNullException.ThrowIfNull(options);
            TextLoader.Options typed = options.Clone();
            typed.Columns = ColumnsOf<TInput>();
            return new TextLoader(typed, dataSample);
        }

        public static IDataView LoadFromTextFile(this DataOperationsCatalog catalog, string path, TextLoader.Column[] columns, char separatorChar = '\t',
            bool hasHeader = false, bool allowQuoting = false, bool trimWhitespace = false, bool allowSparse = false)
            => catalog.LoadFromTextFile(path, Options(columns, separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse));

        public static IDataView LoadFromTextFile(this DataOperationsCatalog catalog, string path, TextLoader.Options options = null)
        {
            MultiFileSource source = ExistingFile(path);
            return new TextLoader(options ?? new TextLoader.Options(), source).Load(source);
        }

        public static IDataView LoadFromTextFile<TInput>(this DataOperationsCatalog catalog, string path, char separatorChar = '\t', bool hasHeader = false,
            bool allowQuoting = false, bool trimWhitespace = false, bool allowSparse = false)
            => catalog.LoadFromTextFile(path, ColumnsOf<TInput>(), separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse);

        public static IDataView LoadFromTextFile<TInput>(this DataOperationsCatalog catalog, string path, TextLoader.Options options)
        {
            MultiFileSource source = ExistingFile(path);
            return catalog.CreateTextLoader<TInput>(options, source).Load(source);
        }

        public static void SaveAsText(this DataOperationsCatalog catalog, IDataView data, Stream stream, char separatorChar = '\t', bool headerRow = true,
            bool schema = true, bool keepHidden = false, bool forceDense = false)
        {
            ArgumentNullException.ThrowIfNull(data);
            ArgumentNullException.ThrowIfNull(stream);
            new TextSaver(separatorChar).Save(data, stream, headerRow, schema, keepHidden, forceDense);
        }

        private static MultiFileSource ExistingFile(string path)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            if (!File.Exists(path))
                throw new ArgumentOutOfRangeException(nameof(path), $"File or directory does not exist at path: {path}");
            return new MultiFileSource(path);
        }

        private static TextLoader.Options Options(TextLoader.Column[] columns, char separator, bool hasHeader, bool quoting, bool trim, bool sparse)
            => new TextLoader.Options
            {
                Columns = columns,
                Separators = new[] { separator },
                HasHeader = hasHeader,
                AllowQuoting = quoting,
                TrimWhitespace = trim,
                AllowSparse = sparse,
            };

        private static TextLoader.Column[] ColumnsOf<TInput>()
            => TypedMember.Of(typeof(TInput), SchemaDefinition.Direction.Read, includeMarked: true).Select(member =>
            {
                TextLoader.Range[] sources = member.Attribute<LoadColumnAttribute>()?.Sources
                    ?? throw new InvalidOperationException($"{member.Kind} '{member.Name}' is missing the LoadColumnAttribute attribute");
                PrimitiveDataViewType type = PrimitiveTypes.OfOrNull(ValueConversions.ItemTypeOrNull(member.MemberType) ?? member.MemberType)
                    ?? throw new InvalidOperationException($"{member.Kind} {member.Name} is of unsupported type.");
                return new TextLoader.Column(member.ColumnName, PrimitiveTypes.KindOf(type), sources, member.Attribute<KeyTypeAttribute>() is { } key ? key.KeyCount ?? new KeyCount() : null);
            }).ToArray();
    }
}

using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public sealed partial class ModelOperationsCatalog
    {
        private const string ModelPath = "Model", LoaderPath = "Loader", SchemaEntry = "Schema";

        public void Save(ITransformer model, DataViewSchema inputSchema, Stream stream)
            => Write(stream, archive =>
            {
                ModelSaveContext.Save(archive, model ?? new TransformerChain<ITransformer>(), ModelPath);
                if (inputSchema == null)
                    return;
                using var writer = new BinaryWriter(archive.CreateEntry(SchemaEntry).Open(), Encoding.UTF8);
                ModelSchema.Write(writer, inputSchema);
            });

        public void Save(ITransformer model, DataViewSchema inputSchema, string filePath)
        {
            using FileStream stream = File.Create(filePath);
            Save(model, inputSchema, stream);
        }

        public void Save<TSource>(ITransformer model, IDataLoader<TSource> loader, Stream stream)
        {
            ArgumentNullException.ThrowIfNull(loader);
            Write(stream, archive =>
            {
                ModelSaveContext.Save(archive, model ?? new TransformerChain<ITransformer>(), ModelPath);
                ModelSaveContext.Save(archive, loader, LoaderPath);
            });
        }

        public void Save<TSource>(ITransformer model, IDataLoader<TSource> loader, string filePath)
        {
            using FileStream stream = File.Create(filePath);
            Save(model, loader, stream);
        }

        /// <summary>Reads a model, and the schema it was saved with: given, the loader's, or null where neither was.</summary>
        public ITransformer Load(Stream stream, out DataViewSchema inputSchema)
        {
            ArgumentNullException.ThrowIfNull(stream);
            using ZipArchive archive = Open(stream);
            inputSchema = null;
            if (archive.GetEntry(SchemaEntry) is ZipArchiveEntry entry)
            {
                using var reader = new BinaryReader(entry.Open(), Encoding.UTF8);
                inputSchema = ModelSchema.Read(reader);
            }
            else if (HasLoader(archive))
            {
                inputSchema = ModelLoadContext.Load<IDataLoader<IMultiStreamSource>>(_env, archive, LoaderPath).GetOutputSchema();
            }
            return ModelLoadContext.Load<ITransformer>(_env, archive, ModelPath);
        }

        public ITransformer Load(string filePath, out DataViewSchema inputSchema)
        {
            using FileStream stream = File.OpenRead(filePath);
            return Load(stream, out inputSchema);
        }

        public ITransformer LoadWithDataLoader(Stream stream, out IDataLoader<IMultiStreamSource> loader)
        {
            ArgumentNullException.ThrowIfNull(stream);
            using ZipArchive archive = Open(stream);
            if (!HasLoader(archive))
                throw new InvalidOperationException("Model does not contain an IDataLoader. Perhaps this was saved with a DataViewSchema, " +
                    "or even no information on its input at all. Consider using the Load method instead.");
            loader = ModelLoadContext.Load<IDataLoader<IMultiStreamSource>>(_env, archive, LoaderPath);
            return ModelLoadContext.Load<ITransformer>(_env, archive, ModelPath);
        }

        public ITransformer LoadWithDataLoader(string filePath, out IDataLoader<IMultiStreamSource> loader)
        {
            using FileStream stream = File.OpenRead(filePath);
            return LoadWithDataLoader(stream, out loader);
        }

        private static bool HasLoader(ZipArchive archive) => archive.GetEntry(LoaderPath + "/model") != null;

        // Built in memory, so that a model that cannot be saved leaves nothing half written.
        private static void Write(Stream stream, Action<ZipArchive> write)
        {
            ArgumentNullException.ThrowIfNull(stream);
            using var whole = new MemoryStream();
            using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
                write(archive);
            whole.WriteTo(stream);
        }

        private static ZipArchive Open(Stream stream)
        {
            try
            {
                return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            }
            catch (InvalidDataException error)
            {
                throw new FormatException("The stream does not hold a model.", error);
            }
        }
    }
}

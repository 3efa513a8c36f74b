using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using Microsoft.ML.Runtime;

namespace Microsoft.ML
{
    /// <summary>The reading side of <see cref="ModelSaveContext"/>.</summary>
    internal sealed class ModelLoadContext : IDisposable
    {
        private readonly ZipArchive _archive;
        private readonly string _path;

        private ModelLoadContext(ZipArchive archive, string path)
        {
            _archive = archive;
            _path = path;
            ZipArchiveEntry entry = archive.GetEntry(path + "/model")
                ?? throw new FormatException($"The model has no entry '{path}/model'.");
            Reader = new BinaryReader(entry.Open(), Encoding.UTF8);
        }

        public BinaryReader Reader { get; }

        public T LoadModel<T>(IHostEnvironment env, string name) where T : class => Load<T>(env, _archive, $"{_path}/{name}");

        public static T Load<T>(IHostEnvironment env, ZipArchive archive, string path) where T : class
        {
            using var context = new ModelLoadContext(archive, path);
            string loader = context.Reader.ReadString();
            object component = ModelLoaders.Create(loader, env, context);
            return component as T
                ?? throw new FormatException($"The entry '{path}' holds a {component.GetType().FullName}, not a {typeof(T).FullName}.");
        }

        public void Dispose() => Reader.Dispose();
    }
}

using System;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Microsoft.ML
{
    /// <summary>
    /// One component's place in a model file: an entry <see cref="Writer"/> writes to, and sub-entries for the components within it.
    /// The component must name its loader once, with <see cref="SetLoader"/>.
    /// </summary>
    public sealed class ModelSaveContext : IDisposable
    {
        private readonly ZipArchive _archive;
        private readonly string _path;
        private readonly MemoryStream _body = new MemoryStream();
        private string _loader;

        internal ModelSaveContext(ZipArchive archive, string path)
        {
            _archive = archive;
            _path = path;
            Writer = new BinaryWriter(_body, Encoding.UTF8);
        }

        internal readonly BinaryWriter Writer;

        /// <summary>Names the type whose static Create(IHostEnvironment, ModelLoadContext) reads this entry back.</summary>
        internal void SetLoader(Type loader) => _loader = ModelLoaders.NameOf(loader);

        /// <summary>Saves a component below this one; <see cref="ModelLoadContext.LoadModel{T}"/> finds it by the same name.</summary>
        internal void SaveModel(ICanSaveModel component, string name) => Save(_archive, component, $"{_path}/{name}");

        internal static void Save(ZipArchive archive, ICanSaveModel component, string path)
        {
            using var context = new ModelSaveContext(archive, path);
            component.Save(context);
            context.Commit();
        }

        public void Dispose() => Writer.Dispose();

        private void Commit()
        {
            if (_loader == null)
                throw new InvalidOperationException("ModelSignature not specified!");
            Writer.Flush();
            using Stream entry = _archive.CreateEntry(_path + "/model").Open();
            using var writer = new BinaryWriter(entry, Encoding.UTF8);
            writer.Write(_loader);
            writer.Write(_body.GetBuffer(), 0, (int)_body.Length);
        }
    }
}

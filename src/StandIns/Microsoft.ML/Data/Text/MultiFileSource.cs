using System;
using System.IO;

namespace Microsoft.ML.Data
{
    /// <summary>Where a loader reads from.</summary>
    public interface IMultiStreamSource
    {
        int Count { get; }

        string GetPathOrNull(int index);

        Stream Open(int index);

        TextReader OpenTextReader(int index);
    }

    /// <summary>Files by path, read one after the other.</summary>
    public sealed class MultiFileSource : IMultiStreamSource
    {
        private readonly string[] _paths;

        public MultiFileSource(params string[] paths) => _paths = paths ?? Array.Empty<string>();

        public int Count => _paths.Length;

        public string GetPathOrNull(int index) => _paths[index];

        public Stream Open(int index) => new FileStream(_paths[index], FileMode.Open, FileAccess.Read, FileShare.Read);

        public TextReader OpenTextReader(int index) => new StreamReader(Open(index));
    }
}

using System;
using System.IO;
using System.Security.Cryptography;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>A model and the file it was read from.</summary>
/// <param name="Model">The model, held once.</param>
/// <param name="Sha256">The checksum of the bytes that were read, in lower-case hexadecimal.</param>
/// <param name="Stamp">What the file was known by before it was read.</param>
internal sealed record LoadedModel(Shared<GanModel> Model, string Sha256, FileStamp Stamp)
{
    /// <summary>Reads a file.</summary>
    /// <param name="operations">What loads it.</param>
    /// <param name="path">The file. It is opened so that nobody is kept from writing, moving or deleting it.</param>
    /// <param name="opened">Is told the stamp of the file before it is read, also where reading fails.</param>
    /// <exception cref="InvalidDataException">The file is no model or half of one.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LoadedModel Read(GanOperations operations, string path, Action<FileStamp> opened)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        FileStamp stamp = FileStamp.Of(file.SafeFileHandle);
        opened(stamp);
        using SHA256 hash = SHA256.Create();
        using var hashed = new CryptoStream(file, hash, CryptoStreamMode.Read);
        GanModel model = operations.Load(hashed);
        return new LoadedModel(new Shared<GanModel>(model), Convert.ToHexStringLower(hash.Hash!), stamp);
    }
}

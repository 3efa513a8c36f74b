using System;
using System.Security.Cryptography;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>What an entry must be, byte for byte.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Sha256">Their SHA-256, in lower-case hexadecimal.</param>
internal sealed record EntryChecksum(string Name, long Length, string Sha256)
{
    /// <summary>Takes the checksum of an entry.</summary>
    public static EntryChecksum Of(string name, byte[] data) => new(name, data.Length, Hash(data));

    /// <summary>Gets the SHA-256 of bytes, in lower-case hexadecimal.</summary>
    public static string Hash(byte[] data) => Convert.ToHexStringLower(SHA256.HashData(data));
}

using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>The zip archive around the entries: JSON is compressed, tensors are stored as they are.</summary>
/// <remarks>
/// Reading trusts nothing the archive says of itself. A stored entry is no longer than the file, and a compressed one may grow by a
/// bounded factor, so memory is bounded by the length of the file. The archive's comment is the checksum of the manifest.
/// </remarks>
internal static class ModelArchive
{
    /// <summary>The manifest's name.</summary>
    public const string Manifest = "manifest.json";

    private const string StoredSuffix = ".bin";
    private const long MaximumFile = 1L << 30;
    private const long MaximumJson = 1L << 28;

    // JSON of numbers shrinks to a half or a third; a table of zeros to a hundredth.
    private const long MaximumGrowth = 200;
    private const long AlwaysAllowed = 1L << 16;

    // Times would make every file another one.
    private static readonly DateTimeOffset _epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes entries in order.</summary>
    public static void Write(Stream stream, IReadOnlyList<(string Name, byte[] Data)> entries)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        archive.Comment = EntryChecksum.Hash(entries.Single(e => e.Name == Manifest).Data);
        foreach ((string name, byte[] data) in entries)
        {
            ZipArchiveEntry entry = archive.CreateEntry(name, IsStored(name) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
            entry.LastWriteTime = _epoch;
            using Stream target = entry.Open();
            target.Write(data);
        }
    }

    /// <summary>Reads all entries.</summary>
    /// <param name="stream">The archive; left open.</param>
    /// <param name="names">The names that entries may have.</param>
    /// <exception cref="InvalidDataException">It is no such archive, or it is damaged.</exception>
    public static IReadOnlyDictionary<string, byte[]> Read(Stream stream, IReadOnlyCollection<string> names)
    {
        using MemoryStream file = Copy(stream);
        Dictionary<string, byte[]> entries = [];
        string reading = "the archive";
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                reading = entry.FullName;
                Check(entry, entries, file.Length, names);
                entries.Add(entry.FullName, ReadAll(entry));
            }

            reading = Manifest;
            Stored.Require(entries.TryGetValue(Manifest, out byte[]? manifest), "it is missing");
            Stored.Require(archive.Comment == EntryChecksum.Hash(manifest!), "its checksum is another");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The file is in memory: whatever goes wrong here is in its bytes.
            throw entries.Count == 0 && reading == "the archive" ? Errors.NotAModelFile(Reason(e), e) : Errors.BadEntry(Printable(reading), Reason(e), e);
        }

        return entries;
    }

    private static bool IsStored(string name) => name.EndsWith(StoredSuffix, StringComparison.Ordinal);

    private static void Check(ZipArchiveEntry entry, Dictionary<string, byte[]> known, long fileLength, IReadOnlyCollection<string> names)
    {
        string name = entry.FullName;
        long length = entry.Length, compressed = entry.CompressedLength;
        Stored.Require(names.Contains(name), "a model has no such entry");
        Stored.Require(!known.ContainsKey(name), "it is there twice");
        Stored.Require(compressed >= 0 && compressed <= fileLength && length >= 0, "it is longer than the file");
        long most = IsStored(name) ? compressed : Math.Min(MaximumJson, AlwaysAllowed + (MaximumGrowth * compressed));
        Stored.Require(length <= most, $"it claims to hold {length} bytes, of at most {most}");
    }

    private static byte[] ReadAll(ZipArchiveEntry entry)
    {
        byte[] data = new byte[entry.Length];
        using Stream source = entry.Open();
        source.ReadExactly(data);
        Stored.Require(source.ReadByte() < 0, "it holds more than it claims");
        return data;
    }

    // In memory, so that a slow or endless stream is dealt with here and an error of the disk is told as such.
    private static MemoryStream Copy(Stream stream)
    {
        var copy = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > MaximumFile)
            {
                throw Errors.NotAModelFile($"it is longer than {MaximumFile} bytes");
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static string Printable(string name) => new([.. name.Take(100).Select(c => char.IsControl(c) ? '?' : c)]);

    private static string Reason(Exception e) => e.Message.TrimEnd('.');
}

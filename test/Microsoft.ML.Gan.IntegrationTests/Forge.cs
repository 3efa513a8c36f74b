using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>Makes model files that nobody saved, by what docs/file-format.md says of them.</summary>
internal static class Forge
{
    public const string Manifest = "manifest.json";
    public const string Encoding = "encoding.json";

    /// <summary>The entries of a file.</summary>
    public static List<(string Name, byte[] Data)> Read(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return [.. archive.Entries.Select(e =>
        {
            using Stream entry = e.Open();
            using var data = new MemoryStream();
            entry.CopyTo(data);
            return (e.FullName, data.ToArray());
        })];
    }

    /// <summary>A file of entries.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="isSealed">Whether the checksums are made right, where the manifest can be read.</param>
    public static byte[] Write(IEnumerable<(string Name, byte[] Data)> entries, bool isSealed = true)
    {
        List<(string Name, byte[] Data)> all = [.. entries];
        int manifest = all.FindIndex(e => e.Name == Manifest);
        if (manifest >= 0 && isSealed)
        {
            all[manifest] = (Manifest, Sealed(all[manifest].Data, all));
        }

        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = manifest < 0 ? "" : Hash(all[manifest].Data);
            foreach ((string name, byte[] data) in all)
            {
                bool isStored = name.EndsWith(".bin", StringComparison.Ordinal);
                using Stream entry = archive.CreateEntry(name, isStored ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(data);
            }
        }

        return file.ToArray();
    }

    /// <summary>The file with one entry changed.</summary>
    public static byte[] Edit(byte[] file, string entry, Func<byte[], byte[]> change) =>
        Write(Read(file).Select(e => e.Name == entry ? (e.Name, change(e.Data)) : e));

    /// <summary>The file with one value of a JSON entry changed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="path">Names and indices, with dots between.</param>
    /// <param name="value">The value as JSON; <see langword="null"/> takes the place out.</param>
    public static byte[] EditJson(byte[] file, string entry, string path, string? value) => Edit(file, entry, data =>
    {
        JsonNode root = JsonNode.Parse(data)!, parent = root;
        string[] steps = path.Split('.');
        foreach (string step in steps[..^1])
        {
            parent = (parent is JsonArray list ? list[int.Parse(step)] : parent[step])!;
        }

        Put(parent, steps[^1], value);
        return JsonBytes(root);
    });

    /// <summary>JSON as an entry holds it.</summary>
    public static byte[] JsonBytes(JsonNode node) => System.Text.Encoding.UTF8.GetBytes(node.ToJsonString());

    private static void Put(JsonNode parent, string step, string? value)
    {
        JsonNode? node = value is null ? null : JsonNode.Parse(value);
        switch (parent)
        {
            case JsonArray list when value is null:
                list.RemoveAt(int.Parse(step));
                break;
            case JsonArray list:
                list[int.Parse(step)] = node;
                break;
            case JsonObject one when value is null:
                one.Remove(step);
                break;
            default:
                parent[step] = node;
                break;
        }
    }

    private static byte[] Sealed(byte[] manifest, List<(string Name, byte[] Data)> entries)
    {
        try
        {
            JsonNode root = JsonNode.Parse(manifest)!;
            root["entries"] = new JsonArray([.. entries.Where(e => e.Name != Manifest).DistinctBy(e => e.Name).Select(e =>
                (JsonNode)new JsonObject { ["name"] = e.Name, ["length"] = e.Data.Length, ["sha256"] = Hash(e.Data) })]);
            return JsonBytes(root);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException)
        {
            return manifest; // not JSON, or none that has entries: left as it is
        }
    }

    private static string Hash(byte[] data) => Convert.ToHexStringLower(SHA256.HashData(data));
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Sampling.Corrections;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Models;

/// <summary>A model as the entries of its file, and back.</summary>
internal static class ModelEntries
{
    /// <summary>The version that is written, and the newest that is read.</summary>
    public const int FormatVersion = 3;

    private const string Encoding = "encoding.json";
    private const string Generator = "generator.bin";
    private const string Discriminator = "discriminator.bin";
    private const string Encoder = "encoder.bin";
    private const string Ratio = "ratio.bin";
    private const string Classifier = "classifier.bin";

    /// <summary>Gets the names an entry may have.</summary>
    public static IReadOnlyList<string> Names { get; } = [ModelArchive.Manifest, Encoding, Generator, Discriminator, Encoder, Ratio, Classifier];

    /// <summary>Writes a model.</summary>
    public static IReadOnlyList<(string Name, byte[] Data)> Of(ModelParts parts)
    {
        Resampler? resampler = parts.Corrections.Resampler;
        List<(string Name, byte[] Data)> entries = [
            (Encoding, JsonFormat.Write(ModelBuilder.Keep(parts), forPeople: false)),
            (Generator, NetworkWeights.Write(parts.Networks.Generator)),
            .. Entry(Discriminator, parts.Networks.Discriminator),
            .. Entry(Encoder, parts.Networks.Encoder),
            .. resampler is null ? Array.Empty<(string, byte[])>() : [(Ratio, TensorFile.Write(resampler.Network.Weights()))],
            .. parts.Classifier is null ? Array.Empty<(string, byte[])>() : [(Classifier, parts.Classifier.KeepWeights())],
        ];
        var manifest = new ModelManifest(
            FormatVersion,
            typeof(ModelEntries).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
            StoredOptions.Of(parts.Options),
            StoredSchema.Of(parts.Schema, hidesRareKeys: parts.Options.Encoding.MinimumCategoryRows > 1),
            Fingerprint.Of(parts.Schema, parts.Table.Frequencies.LabelCounts.Sum(n => (long)n)),
            parts.Networks.History,
            resampler?.Summary,
            [.. entries.Select(e => EntryChecksum.Of(e.Name, e.Data))]);
        return [(ModelArchive.Manifest, JsonFormat.Write(manifest, forPeople: true)), .. entries];
    }

    /// <summary>Builds a model on the CPU.</summary>
    /// <exception cref="InvalidDataException">The entries do not make one, or are of a newer version.</exception>
    public static ModelParts Build(IReadOnlyDictionary<string, byte[]> entries)
    {
        ModelManifest manifest = Step(ModelArchive.Manifest, () => ReadManifest(entries[ModelArchive.Manifest]));
        foreach (string name in entries.Keys.Where(n => n != ModelArchive.Manifest))
        {
            Step(name, () => CheckSum(name, manifest, entries[name]));
        }

        var builder = new ModelBuilder();
        try
        {
            Step(ModelArchive.Manifest, () => builder.Add(manifest));
            Step(Encoding, () => builder.Add(JsonFormat.Read<ModelEncoding>(Entry(Encoding))));
            Step(Generator, () => builder.AddGenerator(Entry(Generator)));
            Step(Discriminator, () => builder.AddDiscriminator(entries.GetValueOrDefault(Discriminator)));
            Step(Encoder, () => builder.AddEncoder(entries.GetValueOrDefault(Encoder)));
            Step(Ratio, () => builder.AddResampler(entries.GetValueOrDefault(Ratio)));
            Step(Classifier, () => builder.AddClassifier(entries.GetValueOrDefault(Classifier)));
            return builder.Build();
        }
        catch
        {
            builder.Dispose();
            throw;
        }

        byte[] Entry(string name) => entries.TryGetValue(name, out byte[]? data) ? data : throw new InvalidDataException("it is missing");
    }

    private static (string Name, byte[] Data)[] Entry(string name, nn.Module? network) =>
        network is null ? [] : [(name, NetworkWeights.Write(network))];

    private static ModelManifest ReadManifest(byte[] data)
    {
        using (JsonDocument document = JsonDocument.Parse(data))
        {
            int version = document.RootElement.GetProperty("formatVersion").GetInt32();
            if (version is < 1 or > FormatVersion)
            {
                throw Errors.OtherVersion(version, FormatVersion);
            }
        }

        return JsonFormat.Read<ModelManifest>(data);
    }

    private static bool CheckSum(string name, ModelManifest manifest, byte[] data)
    {
        EntryChecksum? expected = manifest.Entries.SingleOrDefault(e => e.Name == name);
        Stored.Require(expected == EntryChecksum.Of(name, data), expected is null ? "the manifest does not name it" : "its checksum is another");
        return true;
    }

    private static void Step(string entry, Action build) => Step(entry, () =>
    {
        build();
        return true;
    });

    // What is built here comes from the entry alone, so whatever fails, fails for what the entry says.
    private static T Step<T>(string entry, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (Exception e) when (e is not OutOfMemoryException && !(e is InvalidDataException && e.Message.StartsWith("Entry ", StringComparison.Ordinal)))
        {
            throw Errors.BadEntry(entry, e.Message.TrimEnd('.'), e);
        }
    }
}

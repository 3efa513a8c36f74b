using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Persistence;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>A discriminator as bytes: a head of magic, version and checksum, then JSON, then its weights.</summary>
internal static class DiscriminatorBlob
{
    private const int Version = 1;
    private const int HashLength = 32;
    private const int HeadLength = 4 + sizeof(int) + HashLength;

    private static ReadOnlySpan<byte> Magic => "GAND"u8;

    /// <summary>Writes a discriminator.</summary>
    public static byte[] Write(GanDiscriminatorTransformer transformer)
    {
        GanDiscriminatorModel model = transformer.Model;
        byte[] json = JsonFormat.Write(
            new Content(StoredSchema.Of(model.Schema, hidesRareKeys: true, onlyLearned: true), model.Keep(), transformer.Weight), forPeople: false);
        byte[] weights = model.KeepWeights();
        byte[] blob = new byte[HeadLength + sizeof(int) + json.Length + weights.Length];
        Magic.CopyTo(blob);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(Magic.Length), Version);
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(HeadLength), json.Length);
        json.CopyTo(blob, HeadLength + sizeof(int));
        weights.CopyTo(blob, HeadLength + sizeof(int) + json.Length);
        SHA256.HashData(blob.AsSpan(HeadLength), blob.AsSpan(HeadLength - HashLength, HashLength));
        return blob;
    }

    /// <summary>Reads a discriminator.</summary>
    /// <exception cref="InvalidDataException">The bytes are no discriminator, are damaged, or of a newer version.</exception>
    public static GanDiscriminatorTransformer Read(byte[] blob)
    {
        try
        {
            Stored.Require(blob.Length > HeadLength + sizeof(int) && blob.AsSpan().StartsWith(Magic), "it does not begin like one");
            int version = BinaryPrimitives.ReadInt32LittleEndian(blob.AsSpan(Magic.Length));
            Stored.Require(version == Version, $"it has version {version}; this library reads version {Version}");
            Stored.Require(
                SHA256.HashData(blob.AsSpan(HeadLength)).AsSpan().SequenceEqual(blob.AsSpan(HeadLength - HashLength, HashLength)), "its checksum is another");
            int length = BinaryPrimitives.ReadInt32LittleEndian(blob.AsSpan(HeadLength)), start = HeadLength + sizeof(int);
            Stored.Require(length >= 0 && length <= blob.Length - start, "its first part is longer than the whole");
            Content content = JsonFormat.Read<Content>(blob[start..(start + length)]);
            TableSchema schema = content.Schema.Build();
            return new GanDiscriminatorTransformer(GanDiscriminatorModel.From(schema, content.Model, blob[(start + length)..]), content.Weight);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Errors.NotADiscriminator(e.Message.TrimEnd('.'), e);
        }
    }

    /// <param name="Schema">The columns that are read.</param>
    /// <param name="Model">The model, but for its weights.</param>
    /// <param name="Weight">The column of weights; null for none.</param>
    private sealed record Content(StoredSchema Schema, GanDiscriminatorModel.State Model, WeightColumn? Weight);
}

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>Tensors as bytes: of each a header (name, rank, dimensions), then its numbers as little-endian 32-bit floats.</summary>
internal static class TensorFile
{
    /// <summary>Writes tensors one after the other.</summary>
    public static byte[] Write(IEnumerable<NamedTensor> tensors)
    {
        using var stream = new MemoryStream();
        foreach (NamedTensor tensor in tensors)
        {
            stream.Write(Header(tensor.Name, tensor.Shape));
            byte[] numbers = new byte[sizeof(float) * tensor.Values.Length];
            for (int i = 0; i < tensor.Values.Length; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(numbers.AsSpan(sizeof(float) * i), tensor.Values[i]);
            }

            stream.Write(numbers);
        }

        return stream.ToArray();
    }

    /// <summary>Reads tensors into those of a network, which must be the same in name, shape and order.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="targets">What is expected, and where its numbers go.</param>
    /// <exception cref="InvalidDataException">The bytes are others, or hold a number that is not finite.</exception>
    public static void Read(byte[] data, IReadOnlyList<NamedTensor> targets)
    {
        long expected = targets.Sum(t => Header(t.Name, t.Shape).Length + ((long)sizeof(float) * t.Values.Length));
        Stored.Require(data.Length == expected, $"it has {data.Length} bytes, not the {expected} of the networks that the options describe");
        int at = 0;
        foreach (NamedTensor target in targets)
        {
            byte[] header = Header(target.Name, target.Shape);
            Stored.Require(
                data.AsSpan(at, header.Length).SequenceEqual(header), $"there is no tensor '{target.Name}' of shape ({string.Join(", ", target.Shape)}) at byte {at}");
            at += header.Length;
            for (int i = 0; i < target.Values.Length; i++, at += sizeof(float))
            {
                target.Values[i] = BinaryPrimitives.ReadSingleLittleEndian(data.AsSpan(at));
            }

            Stored.Require(Array.TrueForAll(target.Values, float.IsFinite), $"tensor '{target.Name}' holds a number that is not finite");
        }
    }

    private static byte[] Header(string name, long[] shape)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(name);
        byte[] header = new byte[(sizeof(int) * (2 + shape.Length)) + text.Length];
        BinaryPrimitives.WriteInt32LittleEndian(header, text.Length);
        text.CopyTo(header, sizeof(int));
        Span<byte> rest = header.AsSpan(sizeof(int) + text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(rest, shape.Length);
        for (int d = 0; d < shape.Length; d++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest[(sizeof(int) * (d + 1))..], (int)shape[d]);
        }

        return header;
    }
}

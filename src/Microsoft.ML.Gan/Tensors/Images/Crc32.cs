using System;

namespace Microsoft.ML.Gan.Tensors.Images;

/// <summary>The checksum of a PNG chunk (ISO 3309; PNG specification, annex D).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = MakeTable();

    /// <summary>Gets the checksum of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte value in bytes)
        {
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < table.Length; n++)
        {
            uint sum = n;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? Polynomial ^ (sum >> 1) : sum >> 1;
            }

            table[n] = sum;
        }

        return table;
    }
}

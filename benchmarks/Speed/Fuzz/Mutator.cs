using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.ML.Gan.IntegrationTests;

namespace Microsoft.ML.Gan.Benchmarks.Fuzz;

/// <summary>Makes a file that nobody saved out of one that somebody did; the same number gives the same file.</summary>
/// <remarks>Half of the files have right checksums, so that what lies behind them is reached.</remarks>
internal sealed class Mutator(byte[] saved)
{
    private static readonly string[] _values =
        ["null", "0", "-1", "1", "2147483647", "-2147483648", "1e300", "-1e-300", "\"NaN\"", "\"Infinity\"", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[0]", "true", "[null]", "99999999999999999999"];

    private readonly List<(string Name, byte[] Data)> _entries = Forge.Read(saved);

    /// <summary>Gets the kinds of mutation.</summary>
    public static string[] Kinds { get; } = ["bits", "truncated", "sizes", "swapped entries", "entry bits", "tensors", "json values", "json places"];

    /// <summary>Makes a file.</summary>
    public (string Kind, byte[] File) Make(int number)
    {
        var random = new Random(number);
        string kind = Kinds[number % Kinds.Length];
        return (kind, kind switch
        {
            "bits" => FlipBits(saved, random),
            "truncated" => saved[..random.Next(saved.Length)],
            "sizes" => Overwrite(random),
            "swapped entries" => SwapEntries(random),
            "entry bits" => Edit(random, _ => true, data => FlipBits(data, random)),
            "tensors" => Edit(random, name => name.EndsWith(".bin", StringComparison.Ordinal), data => ChangeFloat(data, random)),
            "json values" => EditJson(random, (parent, key) => Put(parent, key, _values[random.Next(_values.Length)])),
            _ => EditJson(random, (parent, key) => Move(parent, key, random)),
        });
    }

    private static byte[] FlipBits(byte[] data, Random random)
    {
        byte[] changed = [.. data];
        for (int i = random.Next(1, 9); i > 0 && changed.Length > 0; i--)
        {
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        }

        return changed;
    }

    // Somewhere in the archive's own headers, which end the file and lie before each entry.
    private byte[] Overwrite(Random random)
    {
        byte[] changed = [.. saved];
        int at = random.Next(2) == 0 ? changed.Length - random.Next(4, 500) : random.Next(60);
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(at), random.Next(3) switch { 0 => uint.MaxValue, 1 => int.MaxValue, _ => (uint)random.Next() });
        return changed;
    }

    private byte[] SwapEntries(Random random)
    {
        List<(string Name, byte[] Data)> entries = [.. _entries];
        int from = random.Next(entries.Count), to = random.Next(entries.Count);
        switch (random.Next(4))
        {
            case 0:
                (entries[from], entries[to]) = ((entries[from].Name, entries[to].Data), (entries[to].Name, entries[from].Data));
                break;
            case 1:
                entries.RemoveAt(from);
                break;
            case 2:
                entries.Add((random.Next(2) == 0 ? entries[from].Name : $"../{entries[from].Name}", entries[to].Data));
                break;
            default:
                entries[from] = (entries[from].Name, entries[from].Data[..random.Next(entries[from].Data.Length)]);
                break;
        }

        return Forge.Write(entries);
    }

    private byte[] Edit(Random random, Func<string, bool> isChosen, Func<byte[], byte[]> change)
    {
        string[] names = [.. _entries.Select(e => e.Name).Where(isChosen)];
        string name = names[random.Next(names.Length)];
        return Forge.Write(_entries.Select(e => e.Name == name ? (name, change(e.Data)) : e));
    }

    private static byte[] ChangeFloat(byte[] data, Random random)
    {
        byte[] changed = [.. data];
        float value = random.Next(5) switch { 0 => float.NaN, 1 => float.PositiveInfinity, 2 => float.MaxValue, 3 => float.MinValue, _ => -1e-30f };
        BinaryPrimitives.WriteSingleLittleEndian(changed.AsSpan(random.Next(changed.Length - 4)), value);
        return changed;
    }

    private byte[] EditJson(Random random, Action<JsonNode, object> change)
    {
        string name = random.Next(3) == 0 ? Forge.Manifest : Forge.Encoding;
        return Edit(random, n => n == name, data =>
        {
            JsonNode root = JsonNode.Parse(data)!, node = root;
            for (int depth = 0; ; depth++)
            {
                object[] keys = Keys(node);
                object key = keys[random.Next(keys.Length)];
                JsonNode? child = key is int index ? node[index] : node[(string)key];
                if (child is null or JsonValue || Keys(child).Length == 0 || (depth > 0 && random.Next(6) == 0))
                {
                    change(node, key);
                    return Forge.JsonBytes(root);
                }

                node = child;
            }
        });
    }

    private static object[] Keys(JsonNode node) => node is JsonArray list
        ? [.. Enumerable.Range(0, list.Count).Cast<object>()]
        : [.. node.AsObject().Select(p => p.Key)];

    private static void Put(JsonNode parent, object key, string value)
    {
        if (key is int index)
        {
            parent[index] = JsonNode.Parse(value);
        }
        else
        {
            parent[(string)key] = JsonNode.Parse(value);
        }
    }

    // Takes a place out, doubles it, or lets it change places with another.
    private static void Move(JsonNode parent, object key, Random random)
    {
        if (parent is not JsonArray list)
        {
            parent.AsObject().Remove((string)key);
            return;
        }

        int at = (int)key, other = random.Next(list.Count);
        JsonNode? one = list[at]?.DeepClone(), two = list[other]?.DeepClone();
        switch (random.Next(3))
        {
            case 0:
                list.RemoveAt(at);
                break;
            case 1:
                list.Add(one);
                break;
            default:
                (list[at], list[other]) = (two, one);
                break;
        }
    }
}

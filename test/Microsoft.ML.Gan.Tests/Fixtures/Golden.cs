using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Fixtures;

/// <summary>Numbers computed by PyTorch with the scripts beside this file, and how closely ours must follow them.</summary>
internal static class Golden
{
    private const double Tolerance = 1e-5;

    /// <summary>Reads a file of numbers.</summary>
    public static JsonElement Load(string name)
    {
        using Stream stream = typeof(Golden).Assembly.GetManifestResourceStream(name)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    /// <summary>Gets an entry as a tensor.</summary>
    public static Tensor Tensor(JsonElement parent, string name) => tensor(
        [.. parent.GetProperty(name).GetProperty("values").EnumerateArray().Select(v => v.GetSingle())],
        [.. parent.GetProperty(name).GetProperty("shape").EnumerateArray().Select(s => s.GetInt64())]);

    /// <summary>Relative where a number is above one, absolute below.</summary>
    public static void AssertClose(JsonElement parent, string name, Tensor found)
    {
        using Tensor wanted = Tensor(parent, name);
        float[] expected = wanted.data<float>().ToArray(), actual = found.detach().contiguous().data<float>().ToArray();
        Assert.Equal(wanted.shape, found.shape);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= Tolerance * Math.Max(1, Math.Abs(expected[i])), $"{name}, element {i}: {actual[i]} for {expected[i]}");
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Tests
{
    /// <summary>Numbers computed by PyTorch, and how closely ours must follow them.</summary>
    internal static class Fixture
    {
        private const double Tolerance = 1e-6;

        internal static JsonElement Load(string name)
        {
            using Stream stream = typeof(Fixture).Assembly.GetManifestResourceStream(name);
            return JsonDocument.Parse(stream).RootElement.Clone();
        }

        internal static Tensor Tensor(JsonElement element)
        {
            long[] shape = [.. element.GetProperty("shape").EnumerateArray().Select(s => s.GetInt64())];
            JsonElement values = element.GetProperty("values");
            bool isWhole = values.EnumerateArray().All(v => v.GetRawText().AsSpan().IndexOfAny('.', 'e') < 0);
            return isWhole
                ? torch.tensor([.. values.EnumerateArray().Select(v => v.GetInt64())], shape)
                : torch.tensor([.. values.EnumerateArray().Select(v => v.GetSingle())], shape);
        }

        internal static Dictionary<string, Tensor> Tensors(JsonElement element) =>
            element.EnumerateObject().ToDictionary(p => p.Name, p => Tensor(p.Value));

        /// <summary>Relative where a value is above one, absolute below.</summary>
        internal static void AssertClose(JsonElement expected, Tensor actual, string what)
        {
            using Tensor wanted = Tensor(expected);
            Assert.True(wanted.shape.SequenceEqual(actual.shape), $"{what}: [{string.Join(',', actual.shape)}] for [{string.Join(',', wanted.shape)}]");
            double[] wantedValues = Values(wanted), actualValues = Values(actual);
            for (int i = 0; i < wantedValues.Length; i++)
            {
                double allowed = Tolerance * Math.Max(1, Math.Abs(wantedValues[i]));
                Assert.True(
                    Math.Abs(wantedValues[i] - actualValues[i]) <= allowed, $"{what}, element {i}: {actualValues[i]:R} for {wantedValues[i]:R}");
            }
        }

        internal static double[] Values(Tensor tensor)
        {
            using Tensor doubles = tensor.detach().to(torch.ScalarType.Float64);
            return doubles.data<double>().ToArray();
        }
    }
}

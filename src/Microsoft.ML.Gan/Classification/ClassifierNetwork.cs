using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan.Classification;

/// <summary>Temporary managed network.</summary>
internal sealed class ClassifierNetwork
{
    private readonly float[][] _weights;
    private readonly float[][] _bias;

    public ClassifierNetwork(float[][] weights, float[][] bias) => (_weights, _bias) = (weights, bias);

    public static ClassifierNetwork Of(Discriminator network) => new(
        [.. network.Hidden.Append(network.Score).Select(l => l.Weight.Values().ToArray())],
        [.. network.Hidden.Append(network.Score).Select(l => l.Bias.Values().ToArray())]);

    public (int Width, int Layers) Size => (_bias[0].Length, _bias.Length - 1);

    public static ClassifierNetwork Empty(int inputs, int width, int layers) => new(
        [.. Enumerable.Range(0, layers).Select(i => new float[(i == 0 ? inputs : width) * width]), new float[width]],
        [.. Enumerable.Range(0, layers).Select(_ => new float[width]), new float[1]]);

    public IEnumerable<NamedTensor> Weights()
    {
        for (int i = 0; i < _bias.Length; i++)
        {
            string name = i == _bias.Length - 1 ? "score" : $"hidden.{i}";
            yield return new NamedTensor($"{name}.weight", [_weights[i].Length / _bias[i].Length, _bias[i].Length], _weights[i]);
            yield return new NamedTensor($"{name}.bias", [_bias[i].Length], _bias[i]);
        }
    }

    public float Score(EncodedLayout layout, ReadOnlySpan<int> bins, ReadOnlySpan<float> ranks)
    {
        int width = _bias[0].Length;
        Span<float> hidden = stackalloc float[width], next = stackalloc float[width];
        _bias[0].CopyTo(hidden);
        for (int c = 0; c < bins.Length; c++)
        {
            if (layout.SpanOf(c) is { } span)
            {
                Loops.Add(hidden, _weights[0].AsSpan((span.Offset + bins[c]) * width, width));
            }

            if (layout.ScalarOf(c) is >= 0 and int scalar)
            {
                Loops.Add(hidden, ranks[c], _weights[0].AsSpan(scalar * width, width));
            }
        }

        Loops.Rectify(hidden, (float)Discriminator.Slope);
        for (int layer = 1; layer < _weights.Length - 1; layer++)
        {
            _bias[layer].CopyTo(next);
            for (int i = 0; i < width; i++)
            {
                Loops.Add(next, hidden[i], _weights[layer].AsSpan(i * width, width));
            }

            Loops.Rectify(next, (float)Discriminator.Slope);
            next.CopyTo(hidden);
        }

        return _bias[^1][0] + Loops.Dot(hidden, _weights[^1]);
    }
}

using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>Makes every number column follow the training quantiles, given the label.</summary>
internal sealed partial class NumberMatching
{
    private readonly TableEncoding _encoding;
    private readonly NumberMap?[] _maps;

    private NumberMatching(TableEncoding encoding, NumberMap?[] maps) => (_encoding, _maps) = (encoding, maps);

    /// <summary>Fits a map per number column; one that takes a few values only is left to its frequencies.</summary>
    /// <param name="encoding">The fitted encoding.</param>
    /// <param name="real">Training rows.</param>
    /// <param name="realLabels">Their label components.</param>
    /// <param name="generated">Decoded rows, drawn as they will be.</param>
    /// <param name="generatedLabels">Their label components.</param>
    /// <param name="labelCount">The number of label components; 1 without a label.</param>
    public static NumberMatching Fit(
        TableEncoding encoding, TableData real, int[] realLabels, TableData generated, int[] generatedLabels, int labelCount) =>
        new(encoding, [.. Enumerable.Range(0, encoding.Encoders.Count).Select(c => encoding.Encoders[c].HasScalar
            ? NumberMap.Fit(real.Numbers(c), realLabels, generated.Numbers(c), generatedLabels, labelCount)
            : null)]);

    /// <summary>Moves the numbers of decoded rows, in place.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="labels">The label component of each.</param>
    /// <param name="random">Spreads values that many generated rows share.</param>
    public void Apply(TableData rows, ReadOnlySpan<int> labels, RandomSource random)
    {
        for (int c = 0; c < _maps.Length; c++)
        {
            if (_maps[c] is { } map)
            {
                double[] values = rows.Numbers(c);
                NumberResolution resolution = ((NumberEncoder)_encoding.Encoders[c]).Resolution;
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = resolution.Snap(map.Apply(values[i], labels[i], random));
                }
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Novelty;

/// <summary>Rows as vectors: standardized numbers and a 0 or 1 per category, by what the training rows hold; an unknown category is all 0.</summary>
internal sealed class NumberRows(RowTable train)
{
    private readonly Scaling?[] _scaling = [.. train.Numbers.Select(n => n == null ? null : Scaling.Of(n))];
    private readonly string[][] _categories = [.. train.Texts.Select(t => t == null ? [] : t.Distinct().Order(StringComparer.Ordinal).ToArray())];

    /// <summary>Makes one vector per row.</summary>
    public double[][] Of(RowTable rows)
    {
        List<double>[] vectors = [.. Enumerable.Range(0, rows.RowCount).Select(_ => new List<double>())];
        for (int c = 0; c < rows.Names.Length; c++)
        {
            float[]? numbers = _scaling[c]?.Apply(rows.Numbers[c]!);
            for (int row = 0; row < vectors.Length; row++)
            {
                if (numbers != null)
                {
                    vectors[row].Add(numbers[row]);
                }
                else
                {
                    vectors[row].AddRange(_categories[c].Select(category => rows.Texts[c]![row] == category ? 1.0 : 0));
                }
            }
        }

        return Array.ConvertAll(vectors, v => v.ToArray());
    }
}

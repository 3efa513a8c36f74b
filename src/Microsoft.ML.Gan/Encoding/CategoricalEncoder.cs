using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>One component per category; the rarest of a wide vocabulary share one, a missing value has its own.</summary>
internal sealed class CategoricalEncoder : ColumnEncoder
{
    private readonly int[] _componentOfCode;
    private readonly int[] _codeOfComponent;
    private readonly int[] _rareCodes;
    private readonly double[] _rareCumulative;
    private readonly int _missing;

    private CategoricalEncoder(TableColumn column, int[] codeOfComponent, int[] rareCodes, double[] rareCumulative, bool hasMissing)
        : base(column)
    {
        _codeOfComponent = codeOfComponent;
        _rareCodes = rareCodes;
        _rareCumulative = rareCumulative;
        _componentOfCode = new int[column.Categories.Count];
        Array.Fill(_componentOfCode, -1);
        for (int i = 0; i < codeOfComponent.Length; i++)
        {
            _componentOfCode[codeOfComponent[i]] = i;
        }

        ComponentCount = codeOfComponent.Length;
        if (rareCodes.Length > 0)
        {
            foreach (int code in rareCodes)
            {
                _componentOfCode[code] = ComponentCount;
            }

            ComponentCount++;
        }

        _missing = hasMissing ? ComponentCount++ : -1;
    }

    /// <inheritdoc/>
    public override int ComponentCount { get; }

    /// <inheritdoc/>
    public override bool HasScalar => false;

    /// <summary>Fits the encoder: categories never seen in the rows get no component.</summary>
    /// <param name="data">The training rows.</param>
    /// <param name="index">The column.</param>
    /// <param name="maximumWidth">The most components; the rarest categories beyond it share the last.</param>
    public static CategoricalEncoder Fit(TableData data, int index, int maximumWidth)
    {
        TableColumn column = data.Columns[index];
        var counts = new long[column.Categories.Count];
        bool hasMissing = false;
        foreach (int code in data.Codes(index))
        {
            if (code < 0)
            {
                hasMissing = true;
            }
            else
            {
                counts[code]++;
            }
        }

        int[] seen = [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0)];
        if (seen.Length <= maximumWidth)
        {
            return new CategoricalEncoder(column, seen, [], [], hasMissing);
        }

        int[] byCount = [.. seen.OrderByDescending(c => counts[c]).ThenBy(c => c)];
        int[] rare = byCount[(maximumWidth - 1)..];
        var cumulative = new double[rare.Length];
        double sum = 0;
        for (int i = 0; i < rare.Length; i++)
        {
            cumulative[i] = sum += counts[rare[i]];
        }

        return new CategoricalEncoder(column, byCount[..(maximumWidth - 1)], rare, cumulative, hasMissing);
    }

    /// <summary>Gets the component of a category code; -1 when the category was never seen.</summary>
    public int ComponentOf(int code) => code < 0 ? _missing : _componentOfCode[code];

    /// <summary>Gets whether a component stands for several categories.</summary>
    public bool IsShared(int component) => component == _codeOfComponent.Length && _rareCodes.Length > 1;

    /// <inheritdoc/>
    public override void Encode(TableData data, int index, Span<int> components, Span<float> scalars, RandomSource random)
    {
        int[] codes = data.Codes(index);
        for (int i = 0; i < codes.Length; i++)
        {
            components[i] = ComponentOf(codes[i]);
        }
    }

    /// <inheritdoc/>
    public override void Decode(
        ReadOnlySpan<int> components, ReadOnlySpan<float> scalars, TableData target, int index, int firstRow, RandomSource random)
    {
        int[] codes = target.Codes(index);
        for (int i = 0; i < components.Length; i++)
        {
            int component = components[i];
            codes[firstRow + i] =
                component < _codeOfComponent.Length ? _codeOfComponent[component]
                : component == _missing ? -1
                : _rareCodes[random.NextIndex(_rareCumulative)];
        }
    }
}

using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>One component per category that was seen; a missing value has its own, the last.</summary>
/// <remarks>Wide vocabularies have been written shorter before (<c>Reduction.WideCode</c>), save for the label's.</remarks>
internal sealed partial class CategoricalEncoder : ColumnEncoder
{
    private readonly int[] _componentOfCode;
    private readonly int[] _codeOfComponent;

    private CategoricalEncoder(TableColumn column, int[] codeOfComponent)
        : base(column)
    {
        _codeOfComponent = codeOfComponent;
        _componentOfCode = new int[column.Categories.Count + 1];
        Array.Fill(_componentOfCode, -1);
        for (int i = 0; i < codeOfComponent.Length; i++)
        {
            _componentOfCode[codeOfComponent[i] + 1] = i;
        }
    }

    /// <inheritdoc/>
    public override int ComponentCount => _codeOfComponent.Length;

    /// <inheritdoc/>
    public override bool HasScalar => false;

    /// <summary>Fits the encoder: categories never seen in the rows get no component.</summary>
    /// <param name="data">The training rows.</param>
    /// <param name="index">The column.</param>
    public static CategoricalEncoder Fit(TableData data, int index)
    {
        TableColumn column = data.Columns[index];
        var isSeen = new bool[column.Categories.Count + 1];
        foreach (int code in data.Codes(index))
        {
            isSeen[code + 1] = true;
        }

        int[] seen = [.. Enumerable.Range(0, column.Categories.Count).Where(code => isSeen[code + 1])];
        return new CategoricalEncoder(column, isSeen[0] ? [.. seen, -1] : seen);
    }

    /// <summary>Gets the component of a category code, -1 for a missing value; -1 when it was never seen.</summary>
    public int ComponentOf(int code) => _componentOfCode[code + 1];

    /// <inheritdoc/>
    public override void Encode(TableData data, int index, Span<int> components, Span<float> scalars, RandomSource? random)
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
            codes[firstRow + i] = _codeOfComponent[components[i]];
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>A column as numbers in the vector that ML.NET's own transformers make of a row, and what they stand for.</summary>
internal sealed class WireColumn
{
    // A vocabulary of keys travels as one slot per key.
    private const int MostKeys = 1 << 20;

    private readonly SourceColumn _source;
    private readonly Dictionary<double, int> _codeOf = [];

    /// <summary>Describes a column.</summary>
    /// <exception cref="NotSupportedException">It is a key of more values than a vector can hold.</exception>
    public WireColumn(SourceColumn source)
    {
        _source = source;
        Width = source.Column.Type switch
        {
            VectorDataViewType vector => vector.Size,
            KeyDataViewType { Count: > MostKeys } key => throw Errors.TooManyKeys(source.Column.Name, key, MostKeys),
            KeyDataViewType key => (int)key.Count,
            _ => 1,
        };
        for (int code = 0; code < source.Values.Count; code++)
        {
            _codeOf.TryAdd(IsText ? code + 1 : Number(source.Values[code]), code);
        }
    }

    /// <summary>Gets the numbers it takes.</summary>
    public int Width { get; }

    private bool IsText => _source.Column.Type is TextDataViewType;

    /// <summary>Appends what makes the numbers: texts are counted from 1 in the order of their codes, keys are spread out, all else is converted.</summary>
    public EstimatorChain<ITransformer> AppendTo(EstimatorChain<ITransformer> chain, MLContext mlContext, string output)
    {
        string input = _source.Column.Name;
        TransformsCatalog.ConversionTransforms conversion = mlContext.Transforms.Conversion;
        return _source.Column.Type switch
        {
            TextDataViewType => chain.Append((IEstimator<ITransformer>)conversion.MapValue(
                output, _source.Values.Select((text, code) => KeyValuePair.Create(text, code + 1.0)), input)),
            KeyDataViewType => chain
                .Append((IEstimator<ITransformer>)conversion.MapKeyToVector(output, input))
                .Append((IEstimator<ITransformer>)conversion.ConvertType(output, output, DataKind.Double)),
            _ => chain.Append((IEstimator<ITransformer>)conversion.ConvertType(output, input, DataKind.Double)),
        };
    }

    /// <summary>Reads the numbers as what the column holds: a number per learned column, a category's code, NaN where missing or unknown.</summary>
    /// <param name="numbers">The column's numbers.</param>
    /// <param name="values">One place per learned column of the table.</param>
    public void Read(ReadOnlySpan<double> numbers, Span<double> values)
    {
        int first = _source.First;
        switch (_source.Column.Type)
        {
            case VectorDataViewType:
                for (int p = 0; p < _source.Parts.Count; p++)
                {
                    values[first + p] = _source.Parts[p].Read(numbers);
                }

                break;
            case KeyDataViewType:
                values[first] = CodeOf(numbers.IndexOf(1.0) + 1);
                break;
            case DateTimeDataViewType:
                values[first] = numbers[0] == 0 ? double.NaN : numbers[0];
                break;
            default:
                values[first] = _codeOf.Count > 0 ? CodeOf(numbers[0]) : numbers[0];
                break;
        }
    }

    private double CodeOf(double number) => _codeOf.TryGetValue(number, out int code) ? code : double.NaN;

    private double Number(string value) => _source.Column.Type is BooleanDataViewType ? (TextValue.Read<bool>(value) ? 1 : 0) : TextValue.Read<double>(value);
}

using System;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;

namespace Microsoft.ML.Gan.Persistence.Onnx;

/// <content>The operators that are used, on matrices with one line per row unless said otherwise.</content>
internal sealed partial class GraphBuilder
{
    /// <summary>An affine layer: (rows, in) to (rows, out).</summary>
    /// <param name="input">The value.</param>
    /// <param name="weights">Shape (in, out), row by row.</param>
    /// <param name="bias">One per output.</param>
    public string Affine(string input, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias) =>
        Add("Gemm", [input, Constant(weights, weights.Length / bias.Length, bias.Length), Constant(bias, bias.Length)]);

    /// <summary>A product of matrices.</summary>
    public string Product(string x, string y) => Add("MatMul", [x, y]);

    public string Relu(string x) => Add("Relu", [x]);

    /// <summary>As it is above zero, <paramref name="slope"/> times as much below.</summary>
    public string LeakyRelu(string x, float slope) => Add("LeakyRelu", [x], Float("alpha", slope));

    public string Sigmoid(string x) => Add("Sigmoid", [x]);

    public string Tanh(string x) => Add("Tanh", [x]);

    public string Exp(string x) => Add("Exp", [x]);

    public string Abs(string x) => Add("Abs", [x]);

    public string Negate(string x) => Add("Neg", [x]);

    /// <summary>To the nearest whole number; halves to the even one.</summary>
    public string Round(string x) => Add("Round", [x]);

    public string Plus(string x, string y) => Add("Add", [x, y]);

    public string Minus(string x, string y) => Add("Sub", [x, y]);

    public string Times(string x, string y) => Add("Mul", [x, y]);

    public string Over(string x, string y) => Add("Div", [x, y]);

    public string IsLess(string x, string y) => Add("Less", [x, y]);

    public string IsAtMost(string x, string y) => Add("LessOrEqual", [x, y]);

    public string AreEqual(string x, string y) => Add("Equal", [x, y]);

    public string IsNaN(string x) => Add("IsNaN", [x]);

    /// <summary>Whether both hold.</summary>
    public string Both(string x, string y) => Add("And", [x, y]);

    public string Choose(string condition, string ifTrue, string otherwise) => Add("Where", [condition, ifTrue, otherwise]);

    public string Clamp(string x, string minimum, string maximum) => Add("Clip", [x, minimum, maximum]);

    public string Cast(string x, ElementType type) => Add("Cast", [x], Int("to", (long)type));

    /// <summary>Softmax of each line.</summary>
    public string Softmax(string x) => Add("Softmax", [x], Int("axis", 1));

    /// <summary>The place of the largest entry of each line, the first of equals: (rows, 1), whole numbers.</summary>
    public string IndexOfLargest(string x) => Add("ArgMax", [x], Int("axis", 1), Int("keepdims", 1));

    /// <summary>Running sums along each line.</summary>
    public string RunningSum(string x) => Add("CumSum", [x, Scalar(1L)]);

    /// <summary>The sum of each line: (rows, 1).</summary>
    public string Sum(string x) => Add("ReduceSum", [x, Constant([1L], 1)], Int("keepdims", 1));

    /// <summary>How many entries of each line are true: (rows, 1), whole numbers.</summary>
    public string Count(string flags) => Sum(Cast(flags, ElementType.Int64));

    /// <summary>Values side by side.</summary>
    public string Concatenate(params ReadOnlySpan<string> parts) => parts.Length == 1 ? parts[0] : Add("Concat", parts, Int("axis", 1));

    /// <summary>Some columns of a matrix.</summary>
    public string Columns(string x, int first, int width) =>
        Add("Slice", [x, Constant([(long)first], 1), Constant([(long)first + width], 1), Constant([1L], 1)]);

    /// <summary>Entries of a table by their places: the shape is that of the places.</summary>
    public string Look(string table, string places) => Add("Gather", [table, places], Int("axis", 0));

    /// <summary>A column of zeros, whole numbers, with as many rows as another value has.</summary>
    public string Zeros(string like) =>
        Add("Expand", [Constant([0L], 1, 1), Add("Concat", [Add("Shape", [like], Int("start", 0), Int("end", 1)), Constant([1L], 1)], Int("axis", 0))]);

    /// <summary>One number, for any shape.</summary>
    public string Scalar(float value) => Constant([value]);

    /// <inheritdoc cref="Scalar(float)"/>
    public string Scalar(double value) => Constant([value]);

    /// <inheritdoc cref="Scalar(float)"/>
    public string Scalar(long value) => Constant([value]);

    private static Schema.Attribute Float(string name, float value) => new() { Name = name, F = value, Type = Schema.Attribute.Types.Kind.Float };

    private static Schema.Attribute Int(string name, long value) => new() { Name = name, I = value, Type = Schema.Attribute.Types.Kind.Int };
}

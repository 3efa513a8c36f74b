using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;

namespace Microsoft.ML.Gan.Persistence.Onnx;

/// <summary>The value of a column to its bin and, for a number, its rank; in doubles, so that the bins are the same to the last bit.</summary>
internal static class BinNodes
{
    /// <summary>Adds what finds the bin of a category.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="bins">The bin of each code, and how many bins there are; the last is that of missing values.</param>
    /// <param name="value">Codes, shape (rows, 1), as doubles. What is no code counts as missing.</param>
    /// <returns>Shape (rows, 1), whole numbers.</returns>
    public static string OfCategory(GraphBuilder graph, ColumnBins.State bins, string value)
    {
        long missing = bins.Count - 1;
        string last = graph.Scalar(bins.BinOfCode.Length - 1.0);
        string isCode = graph.Both(graph.IsAtMost(graph.Scalar(0.0), value), graph.IsAtMost(value, last)); // false for NaN
        string code = graph.Cast(graph.Choose(isCode, value, graph.Scalar(0.0)), ElementType.Int64);
        string bin = graph.Look(graph.Constant([.. bins.BinOfCode.Select(b => (long)b)], bins.BinOfCode.Length), code);
        return graph.Choose(isCode, bin, graph.Scalar(missing));
    }

    /// <summary>Adds what finds the bin of a number: as many edges as lie at or below it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="edges">The edges, ascending.</param>
    /// <param name="value">Numbers, shape (rows, 1), as doubles; NaN has the last bin, that of missing values.</param>
    /// <returns>Shape (rows, 1), whole numbers.</returns>
    public static string OfNumber(GraphBuilder graph, double[] edges, string value)
    {
        string missing = graph.Scalar(edges.Length + 1L), isMissing = graph.IsNaN(value);
        return edges.Length == 0
            ? graph.Choose(isMissing, missing, graph.Scalar(0L))
            : graph.Choose(isMissing, missing, graph.Count(graph.IsAtMost(graph.Constant(edges, 1, edges.Length), value)));
    }

    /// <summary>Adds what finds the rank of a number: -1 below the edges, 1 above them, straight lines between; 0 where missing, and where there is one edge.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="edges">The edges, ascending.</param>
    /// <param name="value">Numbers, shape (rows, 1), as doubles.</param>
    /// <param name="bin">Their bins.</param>
    /// <returns>Shape (rows, 1), floats.</returns>
    public static string Rank(GraphBuilder graph, double[] edges, string value, string bin)
    {
        double end = edges.Length == 1 ? 0 : 1; // one number everywhere has no rank
        double[] outer = edges.Length == 0 ? [-end, 0] : [-end, .. new double[edges.Length - 1], end, 0];
        string rank = Table(graph, outer, bin);
        if (edges.Length > 1)
        {
            string low = Table(graph, [0, .. edges[..^1], 0, 0], bin), high = Table(graph, [1, .. edges[1..], 1, 1], bin);
            string within = graph.Over(graph.Minus(value, low), graph.Minus(high, low));
            string place = graph.Plus(graph.Cast(graph.Minus(bin, graph.Scalar(1L)), ElementType.Double), within);
            string inner = graph.Minus(graph.Over(graph.Times(graph.Scalar(2.0), place), graph.Scalar(edges.Length - 1.0)), graph.Scalar(1.0));
            string isInner = graph.Both(graph.IsLess(graph.Scalar(0L), bin), graph.IsLess(bin, graph.Scalar((long)edges.Length)));
            rank = graph.Choose(isInner, inner, rank);
        }

        return graph.Cast(rank, ElementType.Float);
    }

    /// <summary>Adds what writes a bin as a row of zeros with a one in its place.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="bin">Shape (rows, 1), whole numbers.</param>
    /// <param name="count">The number of bins.</param>
    /// <returns>Shape (rows, count), floats.</returns>
    public static string OneHot(GraphBuilder graph, string bin, int count) =>
        graph.Cast(graph.AreEqual(bin, graph.Constant([.. Enumerable.Range(0, count).Select(i => (long)i)], 1, count)), ElementType.Float);

    private static string Table(GraphBuilder graph, double[] values, string places) => graph.Look(graph.Constant(values, values.Length), places);
}

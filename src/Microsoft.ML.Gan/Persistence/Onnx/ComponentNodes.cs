using Microsoft.ML.Gan.Persistence.Onnx.Schema;

namespace Microsoft.ML.Gan.Persistence.Onnx;

/// <summary>Raw outputs of a span to probabilities, and these to the component that is taken.</summary>
internal static class ComponentNodes
{
    /// <summary>Adds the condition, where it is set: it is one-hot then and takes the place of the softmax; all zero it leaves it.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="soft">A softmax, shape (rows, width).</param>
    /// <param name="asked">The group of the condition, same shape; <see langword="null"/> for a column without one.</param>
    public static string WithCondition(GraphBuilder graph, string soft, string? asked) =>
        asked is null ? soft : graph.Plus(graph.Times(soft, graph.Minus(graph.Scalar(1f), graph.Sum(asked))), asked);

    /// <summary>Draws a component of each row, as <see cref="Sampling.ComponentDraw"/> does with the same uniform number.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="probabilities">Shape (rows, width).</param>
    /// <param name="draw">Shape (rows, 1): from 0 to 1 the place in the running sums, below 0 for the most probable component.</param>
    /// <param name="width">The number of components.</param>
    /// <returns>Shape (rows, 1), whole numbers.</returns>
    public static string Draw(GraphBuilder graph, string probabilities, string draw, int width)
    {
        string sums = graph.RunningSum(probabilities);
        string place = graph.Times(draw, graph.Columns(sums, width - 1, 1));
        string passed = graph.Count(graph.IsAtMost(sums, place));
        string drawn = graph.Clamp(passed, graph.Scalar(0L), graph.Scalar(width - 1L));
        return graph.Choose(graph.IsLess(draw, graph.Scalar(0f)), graph.IndexOfLargest(probabilities), drawn);
    }
}

namespace Microsoft.ML.Gan.Evaluation.Detection.Boosting;

/// <summary>A node of a tree: a leaf with an answer, or a question with two nodes below.</summary>
internal sealed class TreeNode
{
    /// <summary>Gets or sets the question; <see langword="null"/> of a leaf.</summary>
    public Split? Split { get; set; }

    /// <summary>Gets or sets the node of the bins that go left.</summary>
    public TreeNode? Left { get; set; }

    /// <summary>Gets or sets the node of the others.</summary>
    public TreeNode? Right { get; set; }

    /// <summary>Gets or sets the answer of a leaf.</summary>
    public double Value { get; set; }

    /// <summary>Gets the answer for a row.</summary>
    public double Of(BinnedColumns columns, int row)
    {
        TreeNode node = this;
        while (node.Split is { } split)
        {
            node = split.GoesLeft[columns.Bins[split.Column][row]] ? node.Left! : node.Right!;
        }

        return node.Value;
    }
}

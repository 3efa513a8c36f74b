using System.Numerics;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>What is done with distances as they are found.</summary>
internal interface INeighborVisitor
{
    /// <summary>Takes the distances of a row to those of a block.</summary>
    /// <param name="query">The row that is asked about; one thread alone asks about it, blocks in ascending order.</param>
    /// <param name="block">The block of the rows that are searched.</param>
    /// <param name="distances">One per row of the block; infinite after the last.</param>
    void See(int query, int block, Vector<float> distances);
}

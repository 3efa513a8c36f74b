using System.Numerics;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>Keeps the nearest rows, the earlier one where two are as near.</summary>
/// <param name="count">How many are kept.</param>
/// <param name="distances">Their distances, ascending, shape (queries, count); starts infinite.</param>
/// <param name="indices">Which rows they are, same shape.</param>
/// <param name="leaveOut">Whether a row is not its own neighbor, because the rows that are searched are those asked about.</param>
internal readonly struct NearestVisitor(int count, float[] distances, int[] indices, bool leaveOut) : INeighborVisitor
{
    public void See(int query, int block, Vector<float> found)
    {
        int last = ((query + 1) * count) - 1;
        if (!Vector.LessThanAny(found, new Vector<float>(distances[last])))
        {
            return;
        }

        for (int lane = 0; lane < Vector<float>.Count; lane++)
        {
            int row = (block * Vector<float>.Count) + lane;
            if (found[lane] < distances[last] && !(leaveOut && row == query))
            {
                Insert(query * count, last, found[lane], row);
            }
        }
    }

    private void Insert(int first, int place, float distance, int row)
    {
        for (; place > first && distances[place - 1] > distance; place--)
        {
            (distances[place], indices[place]) = (distances[place - 1], indices[place - 1]);
        }

        (distances[place], indices[place]) = (distance, row);
    }
}

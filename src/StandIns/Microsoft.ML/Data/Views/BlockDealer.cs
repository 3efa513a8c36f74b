using System;
using System.Threading;

namespace Microsoft.ML.Data
{
    /// <summary>Deals consecutive rows to the cursors of a set, a block at a time; the block's number is their batch.</summary>
    internal sealed class BlockDealer
    {
        private const int RowsPerBlock = 256;

        private readonly long _rowCount;
        private long _next = -1;

        public BlockDealer(long rowCount) => _rowCount = rowCount;

        /// <summary>False when every row has been dealt.</summary>
        public bool TryTake(out long batch, out long firstRow, out long endRow)
        {
            batch = Interlocked.Increment(ref _next);
            firstRow = batch * RowsPerBlock;
            endRow = Math.Min(firstRow + RowsPerBlock, _rowCount);
            return firstRow < _rowCount;
        }
    }
}

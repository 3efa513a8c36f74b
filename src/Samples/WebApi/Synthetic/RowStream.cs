using System.Buffers;
using System.IO.Pipelines;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML;

namespace Samples.WebApi.Synthetic;

/// <summary>Sends rows as they are made, no faster than they are taken, so that memory does not grow with their number.</summary>
internal static class RowStream
{
    private const int PieceLength = 16 << 10;

    /// <summary>Writes all rows of a view.</summary>
    public static async Task WriteAsync(IDataView view, RowFormat format, PipeWriter target, CancellationToken cancellationToken)
    {
        var piece = new ArrayBufferWriter<byte>(2 * PieceLength);
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        RowWriter writer = format.CreateWriter(cursor);
        writer.WriteHeader(piece);
        while (cursor.MoveNext())
        {
            writer.WriteRow(piece);
            if (piece.WrittenCount >= PieceLength)
            {
                await SendAsync();

                // Rows are made on this thread; others have a turn after each piece.
                await Task.Yield();
            }
        }

        await SendAsync();

        async Task SendAsync()
        {
            // Waits while the client has not taken what was sent, and throws where it has gone.
            cancellationToken.ThrowIfCancellationRequested();
            await target.WriteAsync(piece.WrittenMemory, cancellationToken);
            piece.ResetWrittenCount();
        }
    }
}

using System.Buffers;

namespace Samples.WebApi.Synthetic;

/// <summary>Writes the rows of a cursor, one after the other, as text in UTF-8.</summary>
internal abstract class RowWriter
{
    /// <summary>Writes what stands before the rows.</summary>
    public virtual void WriteHeader(IBufferWriter<byte> target)
    {
    }

    /// <summary>Writes the row the cursor stands on.</summary>
    public abstract void WriteRow(IBufferWriter<byte> target);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>The rows of a chunk: conditions, generator, components, decoded rows, numbers put right; drawn again where they are not kept.</summary>
/// <remarks>Keeps nothing between chunks, so that several threads may make one each.</remarks>
internal sealed class ChunkMaker(LearnedTable table, FoldedGenerator generator, SamplingCorrections corrections)
{
    // A row that was not kept so often stays as it is last drawn.
    private const int MostAttempts = 30;

    private readonly ComponentDraw _components = new(table.Encoding, table.Conditions, corrections.Deviations);

    /// <summary>Makes the rows as the generator answers them, shifts of frequencies included.</summary>
    public EncodedTable Encoded(Chunk chunk, GeneratorMemory memory) => Generate(chunk.Order, chunk.Labels, chunk, memory);

    /// <summary>Makes the rows with every correction, short of the columns that follow from others.</summary>
    public TableData Decoded(Chunk chunk, GeneratorMemory memory)
    {
        TableData rows = Candidates(chunk.Order, chunk.Labels, chunk, memory);
        if (corrections.Resampler is { } resampler)
        {
            Resample(resampler, rows, chunk, memory);
        }

        return rows;
    }

    // A row that is not kept is drawn again in its place, so that the places keep their strata.
    private void Resample(Resampler resampler, TableData rows, Chunk chunk, GeneratorMemory memory)
    {
        int[] open = [.. Enumerable.Range(0, chunk.Order.Length)], labels = chunk.Labels;
        TableData drawn = rows;
        for (int attempt = 1; attempt < MostAttempts; attempt++)
        {
            open = Rejected(open, resampler.Keep(drawn, labels, chunk.Random));
            if (open.Length == 0)
            {
                break;
            }

            labels = Array.ConvertAll(open, i => chunk.Labels[i]);
            drawn = Candidates(Array.ConvertAll(open, i => chunk.Order[i]), labels, chunk, memory);
            rows.Put(drawn, open);
        }
    }

    private TableData Candidates(Stratum[] order, int[] labels, Chunk chunk, GeneratorMemory memory)
    {
        EncodedTable encoded = Generate(order, labels, chunk, memory);
        var rows = new TableData(table.Encoding.Columns, order.Length);
        for (int c = 0; c < table.Encoding.Encoders.Count; c++)
        {
            table.Encoding.Encoders[c].Decode(encoded.Components[c], encoded.Scalars[c], rows, c, 0, chunk.Random);
        }

        corrections.Numbers?.Apply(rows, labels, chunk.Random);
        return rows;
    }

    private EncodedTable Generate(Stratum[] order, int[] labels, Chunk chunk, GeneratorMemory memory)
    {
        int[] wanted = new int[order.Length * table.Conditions.Columns.Count];
        table.Frequencies.Draw(order, wanted, chunk.Random);
        Span<float> raw = generator.Forward(wanted, order.Length, chunk.Noise, memory);
        return _components.Draw(raw, generator.Stride, wanted, labels, corrections.Frequencies, chunk.Random);
    }

    private static int[] Rejected(int[] open, bool[] keep)
    {
        List<int> rejected = [];
        for (int i = 0; i < open.Length; i++)
        {
            if (!keep[i])
            {
                rejected.Add(open[i]);
            }
        }

        return [.. rejected];
    }
}

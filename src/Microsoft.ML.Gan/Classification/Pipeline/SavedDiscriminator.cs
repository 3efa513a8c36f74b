using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Classification;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>A discriminator that came out of a saved pipeline, and how it reads rows there.</summary>
internal sealed class SavedDiscriminator
{
    // ML.NET hands out the same text in every row: it is read once, and forgotten with the pipeline.
    private static readonly ConditionalWeakTable<string, SavedDiscriminator> _known = [];

    private readonly DiscriminatorWire _wire;

    private SavedDiscriminator(GanDiscriminatorTransformer transformer) =>
        (Transformer, _wire) = (transformer, new DiscriminatorWire(transformer.Model.Schema));

    /// <summary>Gets the discriminator.</summary>
    public GanDiscriminatorTransformer Transformer { get; }

    /// <summary>Reads a discriminator, unless it is known.</summary>
    /// <exception cref="System.IO.InvalidDataException">The text is no discriminator.</exception>
    public static SavedDiscriminator Of(ReadOnlyMemory<char> base64) =>
        MemoryMarshal.TryGetString(base64, out string? text, out int start, out int length) && start == 0 && length == text.Length
            ? _known.GetValue(text, Read)
            : Read(base64.ToString());

    /// <summary>Scores a row.</summary>
    public void Score(VBuffer<double> vector, SavedScore score)
    {
        double[] numbers = new double[vector.Length];
        vector.CopyTo(numbers);
        score.Score = Transformer.Model.Score(_wire.Read(numbers));
        score.PredictedLabel = score.Score > 0;
        score.Probability = RowScore.Probability(score.Score);
        score.Weight = RowScore.Weight(score.Score, Transformer.Weight?.Maximum ?? 0);
    }

    private static SavedDiscriminator Read(string base64) => new(DiscriminatorBlob.Read(Bytes(base64)));

    private static byte[] Bytes(string base64)
    {
        byte[] bytes = new byte[(base64.Length / 4) * 3];
        return Convert.TryFromBase64String(base64, bytes, out int count) ? bytes[..count] : [];
    }
}

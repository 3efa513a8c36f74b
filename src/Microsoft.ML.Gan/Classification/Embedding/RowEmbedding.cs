using System;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Classification.Embedding;

/// <summary>Embedding and score of the row a cursor stands on, each computed once, and only when it is asked for.</summary>
internal sealed class RowEmbedding(DataViewRow row, RowAutoencoder autoencoder, RowReader[] readers) : IAddedColumns
{
    private readonly double[] _values = new double[autoencoder.ColumnCount];
    private long _position = -1;
    private LatentRow? _latent;
    private float? _score;

    /// <inheritdoc/>
    public Delegate Getter(int column) => column == 0
        ? (ValueGetter<VBuffer<float>>)GetEmbedding
        : (ValueGetter<float>)((ref float value) =>
        {
            LatentRow latent = Latent();
            value = _score ??= autoencoder.Score(latent);
        });

    private void GetEmbedding(ref VBuffer<float> value)
    {
        float[] mean = Latent().Mean;
        VBufferEditor<float> editor = VBufferEditor.Create(ref value, mean.Length);
        mean.CopyTo(editor.Values);
        value = editor.Commit();
    }

    private LatentRow Latent()
    {
        if (_latent is null || _position != row.Position || _position < 0)
        {
            foreach (RowReader reader in readers)
            {
                reader(_values);
            }

            (_latent, _score, _position) = (autoencoder.Encode(_values), null, row.Position);
        }

        return _latent;
    }
}

using System;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Classification;

/// <summary>The score of the row a cursor stands on, computed once however many columns ask for it.</summary>
/// <param name="row">The row, or the cursor.</param>
/// <param name="model">What scores it.</param>
/// <param name="readers">What reads it.</param>
/// <param name="maximumWeight">The largest weight.</param>
internal sealed class RowScore(DataViewRow row, GanDiscriminatorModel model, RowReader[] readers, double maximumWeight) : IAddedColumns
{
    private readonly double[] _values = new double[model.Schema.Columns.Count];
    private long _position = -1;
    private float _score;

    /// <inheritdoc/>
    public Delegate Getter(int column) => column switch
    {
        0 => (ValueGetter<bool>)((ref bool value) => value = Score() > 0),
        1 => (ValueGetter<float>)((ref float value) => value = Score()),
        2 => (ValueGetter<float>)((ref float value) => value = Probability(Score())),
        _ => (ValueGetter<float>)((ref float value) => value = Weight(Score(), maximumWeight)),
    };

    /// <summary>Gets the probability of a score.</summary>
    public static float Probability(float score) => (float)(1 / (1 + Math.Exp(-score)));

    /// <summary>Gets the odds of a score, up to a largest.</summary>
    public static float Weight(float score, double maximum) => (float)Math.Min(maximum, Math.Exp(score));

    private float Score()
    {
        if (_position != row.Position || _position < 0)
        {
            foreach (RowReader reader in readers)
            {
                reader(_values);
            }

            (_score, _position) = (model.Score(_values), row.Position);
        }

        return _score;
    }
}

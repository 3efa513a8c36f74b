using System;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Classification;

/// <summary>The score of the row a cursor stands on, computed once however many columns ask for it.</summary>
internal sealed class RowScore(DataViewRow row, GanDiscriminatorModel model, RowReader[] readers, int width)
{
    private readonly double[] _values = new double[width];
    private long _position = -1;
    private float _score;

    /// <summary>Makes the getter of an added column.</summary>
    /// <param name="column">Its place among the columns added.</param>
    /// <param name="maximumWeight">The largest weight.</param>
    public Delegate Getter(int column, double maximumWeight) => column switch
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

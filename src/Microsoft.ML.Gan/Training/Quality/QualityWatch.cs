namespace Microsoft.ML.Gan.Training.Quality;

/// <summary>Follows a quality measure through a run: what was best, and whether it still grows.</summary>
internal sealed class QualityWatch(int patience)
{
    // Smaller gains than this are the noise of the measure.
    private const double Gain = 5e-4;

    private double _reached = double.NegativeInfinity;
    private int _reachedAt;

    /// <summary>Gets the best value seen.</summary>
    public double Best { get; private set; } = double.NegativeInfinity;

    /// <summary>Gets the step of the best value.</summary>
    public int BestStep { get; private set; }

    /// <summary>Takes a value in; says whether it is the best so far.</summary>
    public bool Add(int step, double value)
    {
        if (value > _reached + Gain)
        {
            (_reached, _reachedAt) = (value, step);
        }

        if (value <= Best)
        {
            return false;
        }

        (Best, BestStep) = (value, step);
        return true;
    }

    /// <summary>Gets whether there was no gain worth the name for as many steps as the patience allows.</summary>
    public bool HasStalled(int step) => step - _reachedAt >= patience;
}

namespace Microsoft.ML.Data
{
    /// <summary>A model that gives one number for a feature vector.</summary>
    internal interface IScalarScorer
    {
        float Score(in VBuffer<float> features);
    }

    /// <summary>A scorer that can also say what its score means.</summary>
    internal interface IProbabilityScorer : IScalarScorer
    {
        float ProbabilityOf(float score);
    }

    /// <summary>A model that gives one number per class.</summary>
    internal interface IClassScorer
    {
        int ClassCount { get; }

        void Score(in VBuffer<float> features, ref VBuffer<float> scores);
    }
}

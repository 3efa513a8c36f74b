using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>What a discriminator says of rows.</summary>
internal sealed class DiscriminatorScores(ITransformer discriminator, TableViews views)
{
    /// <summary>Gets how likely each row is real, or positive.</summary>
    public float[] Probabilities(RowTable rows) => [.. View(rows).GetColumn<float>("Probability")];

    /// <summary>Gets the logarithm of the odds that each row is real.</summary>
    public float[] Scores(RowTable rows) => [.. View(rows).GetColumn<float>("Score")];

    private IDataView View(RowTable rows) => discriminator.Transform(views.Of(rows));
}

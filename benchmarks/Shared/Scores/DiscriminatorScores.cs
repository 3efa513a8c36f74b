using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>What a model's discriminator says of rows.</summary>
internal sealed class DiscriminatorScores(GanModel model, TableViews views)
{
    /// <summary>Gets how likely each row is real.</summary>
    public float[] Probabilities(RowTable rows) => [.. View(rows).GetColumn<float>("Probability")];

    /// <summary>Gets the logarithm of the odds that each row is real.</summary>
    public float[] Scores(RowTable rows) => [.. View(rows).GetColumn<float>("Score")];

    private IDataView View(RowTable rows) => model.Discriminator.Transform(views.Of(rows));
}

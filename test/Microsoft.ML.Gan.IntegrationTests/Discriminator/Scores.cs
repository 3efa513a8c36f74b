using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.IntegrationTests.Discriminator;

/// <summary>What a scored view says of each row.</summary>
internal static class Scores
{
    public static (bool PredictedLabel, float Score, float Probability)[] Of(IDataView view) =>
    [
        .. view.GetColumn<bool>("PredictedLabel").Zip(view.GetColumn<float>("Score"), view.GetColumn<float>("Probability")),
    ];
}

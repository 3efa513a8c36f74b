using System.Collections.Generic;
using Microsoft.AspNetCore.Http;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Samples.WebApi.Detect;

/// <summary>Asks the model's discriminator.</summary>
internal static class Detector
{
    /// <summary>Scores every row of a view that has the columns of <see cref="GanModel.OutputSchema"/>.</summary>
    public static IReadOnlyList<Verdict> Score(GanModel model, IDataView rows)
        => throw new Refusal(StatusCodes.Status501NotImplemented, "This model cannot score rows.");
}

using Microsoft.AspNetCore.Http;
using Microsoft.ML.Gan;

namespace Samples.WebApi;

/// <summary><c>GET /health</c>: which model is served, and why a newer file is not.</summary>
internal static class HealthEndpoint
{
    /// <summary>Answers 200 while there is a model; the status is <c>degraded</c> where the newest file cannot be used.</summary>
    public static IResult Handle(IGanModelProvider models)
    {
        GanModelStatus model = models.GetStatus(SyntheticDataApp.ModelName);
        string status = !model.IsLoaded ? "unhealthy" : model.LastError is null ? "healthy" : "degraded";
        return Results.Json(
            new { status, model },
            statusCode: model.IsLoaded ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

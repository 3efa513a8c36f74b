using System;
using Microsoft.AspNetCore.Http;

namespace Samples.WebApi;

/// <summary>A request that is not answered, with the reason the client is told.</summary>
internal sealed class Refusal(int status, string message) : Exception(message)
{
    /// <summary>A request the client can put right.</summary>
    public static Refusal Bad(string message) => new(StatusCodes.Status400BadRequest, message);

    /// <summary>A response in a format nobody has.</summary>
    public static Refusal NotAcceptable(string message) => new(StatusCodes.Status406NotAcceptable, message);

    /// <summary>A body in a format nobody reads.</summary>
    public static Refusal UnsupportedBody(string message) => new(StatusCodes.Status415UnsupportedMediaType, message);

    /// <summary>A service that has enough to do.</summary>
    public static Refusal TooManyRequests(ServingOptions limits) => new(
        StatusCodes.Status503ServiceUnavailable,
        $"{limits.MaximumConcurrentRequests} requests are under way and {limits.MaximumWaitingRequests} wait; try again in a moment.");

    /// <summary>The answer, as problem details.</summary>
    public IResult ToResult() => Results.Problem(detail: Message, statusCode: status);
}

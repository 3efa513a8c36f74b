using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Samples.WebApi;

/// <summary>Answers requests that are refused, and is silent where the client has gone away.</summary>
internal sealed class RefusalFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Refusal refusal)
        {
            return refusal.ToResult();
        }
        catch (BadHttpRequestException e)
        {
            return new Refusal(e.StatusCode, e.Message).ToResult();
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
    }
}

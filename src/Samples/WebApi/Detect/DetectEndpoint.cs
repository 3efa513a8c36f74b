using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.ML.Gan;

namespace Samples.WebApi.Detect;

/// <summary><c>POST /detect</c>: how real rows look to the model, a verdict for each in order.</summary>
internal static class DetectEndpoint
{
    /// <summary>Scores the rows of the body, a JSON array of objects or JSON lines; the answer has the same form.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="lease">The model; the scope of the request gives it back after the response has been sent.</param>
    /// <param name="options">The limits.</param>
    public static async Task HandleAsync(
        HttpContext context, [FromKeyedServices(SyntheticDataApp.ModelName)] GanModelLease lease, IOptions<ServingOptions> options)
    {
        RowBody body = RowBody.Of(context.Request);
        Detector detector = Detector.Of(lease.Model);
        var table = new RequestTable(detector.Columns, lease.Model.OutputSchema);
        await body.ReadAsync(table, options.Value.MaximumDetectRows, context.RequestAborted);
        IReadOnlyList<Verdict> verdicts = detector.Judge(table);

        context.Response.Headers["X-Model-Sha256"] = lease.Sha256;
        await body.WriteAsync(verdicts, context.Response, context.RequestAborted);
    }
}

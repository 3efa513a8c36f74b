using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.ML;
using Microsoft.ML.Gan;

namespace Samples.WebApi.Synthetic;

/// <summary><c>GET /synthetic?rows=&amp;label=&amp;seed=&amp;format=</c>: rows, sent while they are made.</summary>
internal static class SyntheticEndpoint
{
    /// <summary>Streams rows of the model the request began with.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="lease">The model; the scope of the request gives it back after the response has been sent.</param>
    /// <param name="options">The limits.</param>
    public static async Task HandleAsync(
        HttpContext context, [FromKeyedServices(SyntheticDataApp.ModelName)] GanModelLease lease, IOptions<ServingOptions> options)
    {
        SyntheticQuery query = SyntheticQuery.Parse(context.Request.Query, options.Value);
        RowFormat format = RowFormat.Choose(query.Format, context.Request.GetTypedHeaders().Accept);
        IDataView view = Sample(lease.Model, query);

        context.Response.ContentType = format.ContentType;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["X-Model-Sha256"] = lease.Sha256;
        await RowStream.WriteAsync(view, format, context.Response.BodyWriter, context.RequestAborted);
    }

    private static IDataView Sample(GanModel model, SyntheticQuery query)
    {
        try
        {
            return query.Label is null ? model.Sample(query.Rows, query.Seed) : model.Sample(query.Rows, query.Label, query.Seed);
        }
        catch (ArgumentException e)
        {
            throw Refusal.Bad($"label: {e.Message}");
        }
    }
}

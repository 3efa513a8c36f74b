using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.ML.Gan;
using Samples.WebApi.Detect;
using Samples.WebApi.Synthetic;

namespace Samples.WebApi;

/// <summary>Puts the service together: a model from a watched file, three endpoints, and limits.</summary>
internal static class SyntheticDataApp
{
    /// <summary>The name the model is registered under.</summary>
    public const string ModelName = "default";

    private const string Limited = "limited";

    /// <summary>Builds the application; it loads the model when it is started.</summary>
    public static WebApplication Build(string[] args)
    {
        // The settings and the model lie beside the program, wherever it is started from.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddGanModel(ModelName).FromConfiguration(builder.Configuration.GetSection("Model"));

        IConfigurationSection section = builder.Configuration.GetSection("Serving");
        builder.Services.AddOptions<ServingOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        ServingOptions limits = section.Get<ServingOptions>() ?? new ServingOptions();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = limits.MaximumBodyBytes);
        builder.Services.AddRateLimiter(limiter => Limit(limiter, limits));

        WebApplication app = builder.Build();
        app.UseRateLimiter();
        RouteGroupBuilder limited = app.MapGroup(string.Empty).RequireRateLimiting(Limited).AddEndpointFilter<RefusalFilter>();
        limited.MapGet("/synthetic", SyntheticEndpoint.HandleAsync);
        limited.MapPost("/detect", DetectEndpoint.HandleAsync);
        app.MapGet("/health", HealthEndpoint.Handle);
        return app;
    }

    /// <summary>Where the model is to be, before there is one.</summary>
    public static string ModelPath(WebApplication app) =>
        System.IO.Path.GetFullPath(app.Configuration["Model:Path"] ?? "adult.gan", app.Environment.ContentRootPath);

    private static void Limit(RateLimiterOptions limiter, ServingOptions limits)
    {
        limiter.AddConcurrencyLimiter(Limited, options =>
        {
            options.PermitLimit = Math.Max(1, limits.MaximumConcurrentRequests);
            options.QueueLimit = Math.Max(0, limits.MaximumWaitingRequests);
        });
        limiter.OnRejected = async (rejected, cancellationToken) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            await Refusal.TooManyRequests(limits).ToResult().ExecuteAsync(rejected.HttpContext);
        };
    }
}

using System;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Internal;

/// <summary>The one thing wanted of ML.NET that is not public: the environment behind a catalog, for its log and its seed.</summary>
internal static class MlNetInternals
{
    private const string InternalCatalog = "Microsoft.ML.Data.IInternalCatalog";

    /// <summary>The environment of the catalog; one of our own, unseeded and unheard, should ML.NET have changed inside.</summary>
    public static IHostEnvironment EnvironmentOf(TransformsCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return ByAccessor(catalog) ?? ByReflection(catalog) ?? new MLContext();
    }

    /// <summary>The environment of a catalog of trainers, likewise.</summary>
    public static IHostEnvironment EnvironmentOf(TrainCatalogBase.CatalogInstantiatorBase catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return ByAccessor(catalog) ?? ByReflection(catalog) ?? new MLContext();
    }

    /// <summary>The environment through a checked, direct call; <see langword="null"/> where there is no such member.</summary>
    internal static IHostEnvironment? ByAccessor(TransformsCatalog catalog)
    {
        try
        {
            return GetEnvironment(catalog);
        }
        catch (MissingMethodException)
        {
            return null;
        }
    }

    /// <summary>The environment through a checked, direct call; <see langword="null"/> where there is no such member.</summary>
    internal static IHostEnvironment? ByAccessor(TrainCatalogBase.CatalogInstantiatorBase catalog)
    {
        try
        {
            return GetEnvironment(catalog);
        }
        catch (MissingMethodException)
        {
            return null;
        }
    }

    /// <summary>The environment through the internal interface of every catalog; <see langword="null"/> where there is none.</summary>
    internal static IHostEnvironment? ByReflection(object catalog)
    {
        Type? type = Array.Find(catalog.GetType().GetInterfaces(), i => i.FullName == InternalCatalog);
        PropertyInfo? environment = type?.GetProperty("Environment", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        return environment?.GetValue(catalog) as IHostEnvironment;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = InternalCatalog + ".get_Environment")]
    private static extern IHostEnvironment GetEnvironment(TransformsCatalog catalog);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = InternalCatalog + ".get_Environment")]
    private static extern IHostEnvironment GetEnvironment(TrainCatalogBase.CatalogInstantiatorBase catalog);
}

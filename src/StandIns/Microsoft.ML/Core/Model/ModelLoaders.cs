using System;
using System.Reflection;
using Microsoft.ML.Runtime;

namespace Microsoft.ML
{
    /// <summary>Turns a loader type into the name a model file stores, and back into the component.</summary>
    internal static class ModelLoaders
    {
        private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

        public static string NameOf(Type loader)
        {
            CreateMethodOf(loader);
            return loader.AssemblyQualifiedName;
        }

        public static object Create(string loaderName, IHostEnvironment env, ModelLoadContext context)
        {
            Type loader = Type.GetType(loaderName) ?? throw new FormatException($"Unknown model loader '{loaderName}'.");
            return CreateMethodOf(loader).Invoke(null, BindingFlags.DoNotWrapExceptions, null, new object[] { env, context }, null);
        }

        // The parameter type is internal, so no type outside the stand-ins can be named as a loader by a file.
        private static MethodInfo CreateMethodOf(Type loader)
            => loader.GetMethod("Create", AnyStatic, null, new[] { typeof(IHostEnvironment), typeof(ModelLoadContext) }, null)
                ?? throw new InvalidOperationException($"{loader.FullName} has no static Create(IHostEnvironment, ModelLoadContext).");
    }
}

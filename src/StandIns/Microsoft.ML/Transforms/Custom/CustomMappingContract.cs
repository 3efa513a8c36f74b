using System;
using System.Reflection;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Transforms
{
    /// <summary>What a model file holds of a custom mapping: the name of its contract and the assembly to find the factory in.</summary>
    internal static class CustomMappingContract
    {
        public static void Save(ModelSaveContext ctx, string contractName, Assembly assembly)
        {
            if (contractName == null)
                throw new InvalidOperationException("Empty contract name for a transform: the transform cannot be saved");
            ctx.SetLoader(typeof(CustomMappingContract));
            ctx.Writer.Write(contractName);
            ctx.Writer.Write(assembly.FullName);
        }

        private static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
        {
            string contractName = ctx.Reader.ReadString();
            env.ComponentCatalog.RegisterAssembly(Assembly.Load(ctx.Reader.ReadString()));
            object factory = env.ComponentCatalog.CreateExtension(typeof(CustomMappingFactoryAttributeAttribute), contractName);
            return (factory as ICustomMappingFactory
                ?? throw new InvalidOperationException($"The contract '{contractName}' belongs to {factory.GetType()}, which is no CustomMappingFactory."))
                .CreateTransformer(env, contractName);
        }
    }
}

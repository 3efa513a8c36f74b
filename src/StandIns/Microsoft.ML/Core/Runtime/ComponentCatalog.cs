using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Runtime
{
    /// <summary>Finds the classes that assemblies offer under a contract name, such as the factory of a custom mapping.</summary>
    public sealed class ComponentCatalog
    {
        private readonly HashSet<string> _assemblies = new HashSet<string>();
        private readonly Dictionary<(Type Attribute, string Contract), Type> _extensions = new Dictionary<(Type, string), Type>();

        internal ComponentCatalog() { }

        public void RegisterAssembly(Assembly assembly, bool throwOnError = true)
        {
            ArgumentNullException.ThrowIfNull(assembly);
            lock (_extensions)
            {
                if (!_assemblies.Add(assembly.FullName))
                    return;
                foreach (Type type in assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract))
                    foreach (ExtensionBaseAttribute attribute in type.GetCustomAttributes<ExtensionBaseAttribute>())
                        Add(type, attribute, throwOnError);
            }
        }

        /// <summary>Creates the class that was registered with an attribute of this type and this contract name.</summary>
        internal object CreateExtension(Type attributeType, string contractName)
        {
            lock (_extensions)
            {
                if (_extensions.TryGetValue((attributeType, contractName), out Type type))
                    return Activator.CreateInstance(type);
            }
            throw new InvalidOperationException($"Unable to locate an extension for the contract '{contractName}'. Ensure you have called " +
                $"ComponentCatalog.RegisterAssembly with the Assembly that contains a class decorated with a '{attributeType.FullName}'.");
        }

        private void Add(Type type, ExtensionBaseAttribute attribute, bool throwOnError)
        {
            bool hasConstructor = type.GetConstructor(Type.EmptyTypes) != null;
            if (!hasConstructor && throwOnError)
                throw new InvalidOperationException($"Unable to register extension '{type.FullName}': it has no public parameterless constructor.");
            if (hasConstructor && !_extensions.TryAdd((attribute.GetType(), attribute.ContractName), type) && throwOnError)
                throw new InvalidOperationException($"An extension for contract '{attribute.ContractName}' is already registered.");
        }
    }
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Microsoft.ML.Gan.Tests.Internal.Arithmetic;

/// <summary>Finds the calls that let TorchSharp make a scalar which nothing holds: what makes one inside TorchSharp, and who calls that.</summary>
internal sealed class ScalarScan
{
    private readonly ReaderParameters _parameters;
    private readonly TypeDefinition[] _torch;
    private readonly HashSet<string> _makers = [];

    /// <summary>Reads TorchSharp.</summary>
    /// <param name="torchPath">The assembly; those it refers to lie beside it.</param>
    public ScalarScan(string torchPath)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(torchPath));
        _parameters = new ReaderParameters { AssemblyResolver = resolver };
        _torch = Types(torchPath);
        Dictionary<string, HashSet<string>> calls = _torch.SelectMany(t => t.Methods).Where(m => m.HasBody).ToDictionary(m => m.FullName, m => Called(m).Select(Name).ToHashSet());
        foreach (TypeDefinition type in _torch)
        {
            // Whoever makes a module or an optimizer runs it, by a method that a base class declares.
            foreach (MethodDefinition constructor in type.Methods.Where(m => m.IsConstructor && !m.IsStatic && m.HasBody))
            {
                calls[constructor.FullName].UnionWith(type.Methods.Where(m => m.IsReuseSlot && m.IsVirtual && m.Name is not "Dispose" and not "Finalize" and not "ToString").Select(m => m.FullName));
            }
        }

        HashSet<string> found = ["System.Void TorchSharp.Scalar::.ctor(System.IntPtr)"];
        for (; found.Count > 0; _makers.UnionWith(found))
        {
            found = [.. calls.Where(call => !_makers.Contains(call.Key) && !call.Key.Contains("::.cctor") && call.Value.Overlaps(found)).Select(call => call.Key)];
        }
    }

    /// <summary>Gets the makers that a program can call: methods of <c>torch</c> and of all that is nested in it, conversions, and extensions.</summary>
    public IEnumerable<MethodDefinition> Callable => _torch
        .Where(t => t.Namespace == "TorchSharp" || Outermost(t).FullName == "TorchSharp.torch")
        .Where(IsVisible).SelectMany(t => t.Methods).Where(m => m.IsPublic && _makers.Contains(m.FullName));

    /// <summary>Gets the calls of makers in an assembly.</summary>
    /// <param name="path">The assembly.</param>
    /// <returns>The caller and the maker.</returns>
    public IEnumerable<(string Caller, string Maker)> Calls(string path) => Types(path).SelectMany(t => t.Methods).Where(m => m.HasBody)
        .SelectMany(m => Called(m).Select(Name).Where(_makers.Contains).Select(maker => ($"{m.DeclaringType.FullName}.{m.Name}", maker)));

    private TypeDefinition[] Types(string path) => [.. AssemblyDefinition.ReadAssembly(path, _parameters).MainModule.GetAllTypes()];

    private static IEnumerable<MethodReference> Called(MethodDefinition method) => method.Body.Instructions.Select(i => i.Operand).OfType<MethodReference>();

    // A method of TorchSharp by its definition, whatever it is made generic with.
    private static string Name(MethodReference method) => method is GenericInstanceMethod || method.DeclaringType is GenericInstanceType
        ? (method.DeclaringType.Scope.Name.StartsWith("TorchSharp", System.StringComparison.Ordinal) ? method.Resolve()?.FullName : null) ?? method.FullName
        : method.FullName;

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static bool IsVisible(TypeDefinition type) => type.DeclaringType is { } outer ? type.IsNestedPublic && IsVisible(outer) : type.IsPublic;
}

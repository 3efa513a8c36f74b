using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Api;

/// <summary>Arrows between the rooms of the library point one way: a room knows those below it, as docs/architecture.md draws them.</summary>
public sealed class RoomTests
{
    // From the bottom to the top. The entry points lie in no folder.
    private static readonly string[] Rooms =
    [
        "Internal", "Options", "Data", "Encoding", "Networks", "Sampling", "Training", "Persistence", "Tensors", "Classification", "Models", "Augmentation", "Evaluation", "",
        "DependencyInjection",
    ];

    private static readonly Regex Declaration = new(
        @"^(?:public |internal )(?:static |sealed |abstract |readonly |partial |unsafe |ref )*(?:class|struct|record struct|record|interface|enum) (\w+)", RegexOptions.Multiline);

    private static readonly string Root = Path.Combine(
        typeof(RoomTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "src", "Microsoft.ML.Gan");

    [Fact]
    public void Rooms_Listed_AreTheFolders() =>
        Assert.Equal(Directory.GetDirectories(Root).Select(Path.GetFileName).Order(), Rooms.Where(room => room.Length > 0).Order());

    [Fact]
    public void Arrows_BetweenRooms_PointDown() => Assert.Empty(Arrows().Where(arrow => Height(arrow.From) < Height(arrow.To)).Select(Text));

    [Fact]
    public void Arrows_OfAnotherOrder_AreFound() => Assert.Contains("Models/GanFit knows Training/GanTrainer", Arrows().Where(arrow => Height(arrow.From) > Height(arrow.To)).Select(Text));

    private static int Height(string file) => Array.IndexOf(Rooms, file.Contains('/') ? file.Split('/')[0] : string.Empty);

    private static string Text((string From, string To) arrow) => $"{arrow.From} knows {arrow.To}";

    // Types by the files that declare them, without their ending.
    private static IEnumerable<(string From, string To)> Arrows()
    {
        Dictionary<string, string> files = Directory.GetFiles(Root, "*.cs", SearchOption.AllDirectories).SelectMany(Declared)
            .GroupBy(d => d.Type).ToDictionary(group => group.Key, group => group.MinBy(d => d.File.Length).File);
        using AssemblyDefinition library = AssemblyDefinition.ReadAssembly(typeof(GanModel).Assembly.Location);
        return
        [
            .. library.MainModule.Types.Where(type => files.ContainsKey(Name(type)))
                .SelectMany(type => Known(type).Select(Name).Where(files.ContainsKey).Select(known => (files[Name(type)], files[known]))).Distinct(),
        ];
    }

    private static IEnumerable<(string Type, string File)> Declared(string file)
    {
        string text = File.ReadAllText(file), path = Path.GetRelativePath(Root, Path.ChangeExtension(file, null)!).Replace('\\', '/');
        string space = Regex.Match(text, @"^namespace ([\w.]+)", RegexOptions.Multiline).Groups[1].Value;
        return Declaration.Matches(text).Select(declaration => ($"{space}.{declaration.Groups[1].Value}", path));
    }

    private static string Name(TypeReference type) => type.DeclaringType is { } outer ? Name(outer) : $"{type.Namespace}.{type.Name.Split('`')[0]}";

    private static IEnumerable<TypeReference> Known(TypeDefinition type) =>
    [
        .. Parts(type.BaseType), .. type.Interfaces.SelectMany(i => Parts(i.InterfaceType)), .. type.Fields.SelectMany(f => Parts(f.FieldType)),
        .. type.Methods.SelectMany(m => Parts(m.ReturnType).Concat(m.Parameters.SelectMany(p => Parts(p.ParameterType))).Concat(m.HasBody ? m.Body.Instructions.SelectMany(i => Operands(i.Operand)) : [])),
        .. type.NestedTypes.SelectMany(Known),
    ];

    private static IEnumerable<TypeReference> Operands(object? operand) => operand switch
    {
        TypeReference type => Parts(type),
        GenericInstanceMethod method => Parts(method.DeclaringType).Concat(method.GenericArguments.SelectMany(Parts)).Concat(Parts(method.ReturnType)),
        MethodReference method => Parts(method.DeclaringType).Concat(Parts(method.ReturnType)),
        FieldReference field => Parts(field.DeclaringType).Concat(Parts(field.FieldType)),
        _ => [],
    };

    // The types of the library in a type: those it is made of, arrays and arguments.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => Parts(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Parts)),
        TypeSpecification specification => Parts(specification.ElementType),
        _ => type.Scope.Name is "Microsoft.ML.Gan.dll" or "Microsoft.ML.Gan" ? [type] : [],
    };
}

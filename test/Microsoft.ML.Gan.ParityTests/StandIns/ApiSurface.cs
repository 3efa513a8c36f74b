using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Gan.ParityTests.StandIns;

/// <summary>The public and protected surface of an assembly as lines: <c>T type | kind | parents</c> and <c>M type | member</c>.</summary>
internal static class ApiSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    public static IReadOnlyList<string> Of(params Type[] types) =>
        types.SelectMany(Lines).Distinct().Order(StringComparer.Ordinal).ToArray();

    private static IEnumerable<string> Lines(Type type)
    {
        string owner = TypeText.Name(type);
        IEnumerable<string> members = Members(type).Select(member => $"M {owner} | {member}");
        return members.Prepend($"T {owner} | {Kind(type)} | {string.Join(", ", Parents(type))}");
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(type.GetField(name)!.GetRawConstantValue())}");
        }

        if (type.IsAssignableTo(typeof(Delegate)))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return [$"delegate({MemberText.Parameters(invoke)}) : {TypeText.Name(invoke.ReturnType)}"];
        }

        return type.GetMembers(Declared).Select(MemberText.Of).OfType<string>();
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        _ when type.IsAssignableTo(typeof(Delegate)) => "delegate",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Parents(Type type)
    {
        if (type.IsEnum || type.IsAssignableTo(typeof(Delegate)))
        {
            return [];
        }

        Type?[] bases = type.BaseType == typeof(object) || type.BaseType == typeof(ValueType) ? [] : [type.BaseType];
        IEnumerable<string> interfaces = type.GetInterfaces().Where(i => i.IsVisible).Select(TypeText.Name);
        return bases.OfType<Type>().Select(TypeText.Name).Concat(interfaces.Order(StringComparer.Ordinal));
    }
}

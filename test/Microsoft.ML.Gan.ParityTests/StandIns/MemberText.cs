using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.ML.Gan.ParityTests.StandIns;

/// <summary>Writes a public or protected member as the official lists do; null for a member they leave out.</summary>
internal static class MemberText
{
    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } made when IsVisible(made) => $"{Access(made)}.ctor({Parameters(made)})",
        MethodInfo method when IsVisible(method) && IsWritten(method) => Method(method),
        PropertyInfo property => Property(property),
        FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => Field(field),
        EventInfo raised when IsVisible(raised.AddMethod) => $"event {raised.Name} : {TypeText.Name(raised.EventHandlerType!)}",
        _ => null,
    };

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Method(MethodInfo method)
    {
        string modifier = Access(method) + (method.IsStatic ? "static " : "");
        string generics = method.IsGenericMethodDefinition ? $"<{string.Join(',', method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{modifier}{method.Name}{generics}({Parameters(method)}) : {TypeText.Name(method.ReturnType)}";
    }

    private static string? Property(PropertyInfo property)
    {
        bool reads = IsVisible(property.GetMethod), writes = IsVisible(property.SetMethod);
        if (!reads && !writes)
        {
            return null;
        }

        ParameterInfo[] index = property.GetIndexParameters();
        string indexer = index.Length > 0 ? $"[{string.Join(", ", index.Select(Parameter))}]" : "";
        string modifier = (property.GetMethod ?? property.SetMethod)!.IsStatic ? "static " : "";
        string accessors = (reads ? "get; " : "") + (writes ? "set; " : "");
        return $"{modifier}{property.Name}{indexer} : {TypeText.Name(property.PropertyType)} {{ {accessors}}}";
    }

    private static string Field(FieldInfo field)
    {
        string modifier = (field.IsPublic ? "" : "protected ")
            + (field.IsLiteral ? "const " : field.IsStatic ? "static " : "")
            + (field.IsInitOnly ? "readonly " : "");
        string value = field.IsLiteral ? " = " + TypeText.Constant(field.GetRawConstantValue(), field.FieldType) : "";
        return $"{modifier}{field.Name} : {TypeText.Name(field.FieldType)}{value}";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        string prefix = "";
        if (type.IsByRef)
        {
            prefix = parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
            type = type.GetElementType()!;
        }

        if (parameter.IsDefined(typeof(ParamArrayAttribute)))
        {
            prefix = "params ";
        }

        string value = parameter.HasDefaultValue ? " = " + TypeText.Constant(Default(parameter), type) : "";
        return $"{prefix}{TypeText.Name(type)} {parameter.Name}{value}";
    }

    /// <summary>Reflection cannot read every struct's default; the lists write those as the type's default.</summary>
    private static object? Default(ParameterInfo parameter)
    {
        try
        {
            return parameter.RawDefaultValue;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsVisible(MethodBase? method) =>
        method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    /// <summary>Accessors are written with their property or event; operators are special too, but stand for themselves.</summary>
    private static bool IsWritten(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
        && !method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Gan.ParityTests.StandIns;

/// <summary>Writes types and constants as the official lists do: full names, C# keywords for the primitive types.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(char)] = "char", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
        [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort",
        [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong",
    };

    public static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.HasElementType)
        {
            string suffix = type.IsArray ? $"[{new string(',', type.GetArrayRank() - 1)}]" : type.IsPointer ? "*" : "&";
            return Name(type.GetElementType()!) + suffix;
        }

        return Nullable.GetUnderlyingType(type) is { } underlying ? Name(underlying) + "?" : Nested(type);
    }

    public static string Constant(object? value, Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && bare == type ? "default" : "null",
            string text => '"' + text.Replace("\n", "\\n") + '"',
            bool truth => truth ? "true" : "false",
            _ when bare.IsEnum => $"{Name(bare)}.{Enum.GetName(bare, value) ?? value}",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    /// <summary>A nested generic type lists every argument; each level takes those its own arity adds.</summary>
    private static string Nested(Type type)
    {
        var arguments = new Queue<Type>(type.GetGenericArguments());
        IEnumerable<string> levels = Chain(type).Reverse().Select(level => Level(level, arguments));
        string text = string.Join('.', levels.ToArray());
        return string.IsNullOrEmpty(type.Namespace) ? text : $"{type.Namespace}.{text}";
    }

    private static IEnumerable<Type> Chain(Type type)
    {
        for (Type? level = type; level != null; level = level.DeclaringType)
        {
            yield return level;
        }
    }

    private static string Level(Type level, Queue<Type> arguments)
    {
        string[] parts = level.Name.Split('`');
        if (parts.Length == 1)
        {
            return parts[0];
        }

        int arity = int.Parse(parts[1], CultureInfo.InvariantCulture);
        IEnumerable<string> own = Enumerable.Range(0, arity).Select(_ => Name(arguments.Dequeue()));
        return $"{parts[0]}<{string.Join(", ", own.ToArray())}>";
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>Everything a view shows, as text: to compare two views with.</summary>
internal static class Cells
{
    /// <summary>All rows, each cell in its invariant spelling, vectors dense.</summary>
    public static string[] Of(IDataView view)
    {
        List<string> rows = [];
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        Func<string>[] cells = [.. view.Schema.Select(c => Cell(cursor, c))];
        while (cursor.MoveNext())
        {
            rows.Add(string.Join('|', cells.Select(c => c())));
        }

        return [.. rows];
    }

    /// <summary>Names, types, slot names and key values.</summary>
    public static string[] Columns(IDataView view) => [.. view.Schema.Select(c =>
        $"{c.Name}|{c.Type}|{string.Join(',', c.Annotations.Schema.Select(a => $"{a.Name}:{a.Type}={Annotation(c, a)}"))}")];

    private static string Annotation(DataViewSchema.Column column, DataViewSchema.Column annotation) =>
        (string)Call(nameof(ReadAnnotation), annotation.Type, column.Annotations, annotation.Name);

    private static Func<string> Cell(DataViewRowCursor cursor, DataViewSchema.Column column) =>
        (Func<string>)Call(nameof(Read), column.Type, cursor, column);

    private static string ReadAnnotation<T>(DataViewSchema.Annotations annotations, string name)
    {
        T value = default!;
        annotations.GetValue(name, ref value);
        return Spell(value);
    }

    private static Func<string> Read<T>(DataViewRowCursor cursor, DataViewSchema.Column column)
    {
        ValueGetter<T> getter = cursor.GetGetter<T>(column);
        T value = default!;
        return () =>
        {
            getter(ref value);
            return Spell(value);
        };
    }

    private static string Spell<T>(T value) => typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(VBuffer<>)
        ? (string)typeof(Cells).GetMethod(nameof(SpellVector), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(typeof(T).GetGenericArguments()).Invoke(null, [value])!
        : FormattableString.Invariant($"{value}");

    private static string SpellVector<T>(VBuffer<T> vector) => string.Join(' ', vector.DenseValues().Select(v => FormattableString.Invariant($"{v}")));

    private static object Call(string method, DataViewType type, params object[] arguments) => typeof(Cells)
        .GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type.RawType).Invoke(null, arguments)!;
}

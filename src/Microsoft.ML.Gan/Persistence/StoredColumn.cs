using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>A column of the training view: what ML.NET calls it, and what was learned from it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type.</param>
/// <param name="Annotations">Names of slots and keys.</param>
/// <param name="Learned">The learned columns; none for a column that is answered as missing.</param>
/// <param name="Values">The value of each category where it is not the category's name: those of keys.</param>
/// <param name="Parts">Of a vector, the slots of each learned column.</param>
internal sealed record StoredColumn(
    string Name, StoredType Type, StoredAnnotation[] Annotations, TableColumn[] Learned, string[]? Values, VectorPart[]? Parts)
{
    /// <summary>Describes a column.</summary>
    /// <param name="source">The column.</param>
    /// <param name="hidesRareKeys">Whether the names of keys that were not learned are left empty.</param>
    public static StoredColumn Of(SourceColumn source, bool hidesRareKeys)
    {
        StoredType type = StoredType.Of(source.Column.Type) ?? throw Errors.TypeNotInFiles(source.Column.Name, source.Column.Type);
        bool named = source.Learned.Count == 1 && source.Values.SequenceEqual(source.Learned[0].Categories);
        return new StoredColumn(
            source.Column.Name,
            type,
            [.. StoredAnnotation.Of(source.Column).Select(a => hidesRareKeys && source.Column.Type is KeyDataViewType ? a.OnlyKeys(source.Values) : a)],
            [.. source.Learned],
            named || source.Values.Count == 0 ? null : [.. source.Values],
            source.Parts.Count == 0 ? null : [.. source.Parts]);
    }

    /// <summary>Adds the column to a schema.</summary>
    public void AddTo(DataViewSchema.Builder schema)
    {
        Stored.Require(Name.Length > 0, "a column has no name");
        var annotations = new DataViewSchema.Annotations.Builder();
        foreach (StoredAnnotation annotation in Stored.Whole(Annotations, $"the annotations of '{Name}'"))
        {
            annotation.AddTo(annotations);
        }

        schema.AddColumn(Name, Type.Build(), annotations.ToAnnotations());
    }

    /// <summary>Builds what writes the column.</summary>
    /// <param name="column">The column in its schema.</param>
    /// <param name="first">The place of its first learned column.</param>
    public SourceColumn Build(DataViewSchema.Column column, int first)
    {
        Check();
        Type raw = ((column.Type as VectorDataViewType)?.ItemType ?? column.Type).RawType;
        return column.Type switch
        {
            VectorDataViewType { ItemType: NumberDataViewType } vector => Vector(vector, raw, column, first),
            DateTimeDataViewType when IsOne(ColumnKind.DateTime) => new DateTimeSourceColumn(column, Learned[0], first),
            NumberDataViewType when IsOne(ColumnKind.Integer) || IsOne(ColumnKind.Continuous) =>
                Make(typeof(NumberSourceColumn<>), raw, column, Learned[0], first),
            NumberDataViewType or KeyDataViewType or TextDataViewType or BooleanDataViewType when IsOne(ColumnKind.Categorical) =>
                Make(typeof(CategorySourceColumn<>), raw, column, Learned[0], Categories(raw), first),
            _ => throw new System.IO.InvalidDataException($"column '{Name}' cannot have been learned from type {column.Type}"),
        };
    }

    private bool IsOne(ColumnKind kind) => Learned.Length == 1 && Learned[0].Kind == kind;

    private void Check()
    {
        foreach (TableColumn learned in Stored.Whole(Learned, $"column '{Name}'"))
        {
            Stored.Whole(learned.Categories, $"the categories of '{learned.Name}'");
            Stored.Require(learned.IsDiscrete || learned.Categories.Count == 0, $"number column '{learned.Name}' has categories");
        }
    }

    private SourceColumn Vector(VectorDataViewType type, Type raw, DataViewSchema.Column column, int first)
    {
        VectorPart[] parts = Parts ?? [];
        Stored.Require(parts.Length == Learned.Length, $"vector '{Name}' has {Learned.Length} columns and {parts.Length} parts");
        int slot = 0;
        for (int p = 0; p < parts.Length; p++)
        {
            int width = parts[p].IsOneHot ? Learned[p].Categories.Count : 1;
            Stored.Require(
                parts[p].FirstSlot == slot && parts[p].Width == width && Learned[p].IsDiscrete == parts[p].IsOneHot && Learned[p].Kind != ColumnKind.DateTime,
                $"part {p} of vector '{Name}' does not fit its column");
            slot += width;
        }

        Stored.Require(slot == type.Size, $"the parts of vector '{Name}' fill {slot} of {type.Size} slots");
        return Make(typeof(VectorSourceColumn<>), raw, column, Learned, parts, first);
    }

    private object Categories(Type raw)
    {
        IReadOnlyList<string> texts = Values is null ? Learned[0].Categories : Stored.Whole(Values, $"the values of '{Name}'");
        Stored.Require(texts.Count == Learned[0].Categories.Count, $"column '{Name}' has {texts.Count} values for {Learned[0].Categories.Count} categories");
        return typeof(StoredColumn).GetMethod(nameof(ReadAll), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(raw).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [texts], null)!;
    }

    private static T[] ReadAll<T>(IReadOnlyList<string> texts) => [.. texts.Select(TextValue.Read<T>)];

    private static SourceColumn Make(Type column, Type raw, params object[] arguments) =>
        (SourceColumn)Activator.CreateInstance(column.MakeGenericType(raw), BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>The columns that synthetic rows have: the visible ones of the training view.</summary>
/// <param name="Columns">In order.</param>
/// <param name="Label">The name of the label; null without one.</param>
internal sealed record StoredSchema(StoredColumn[] Columns, string? Label)
{
    /// <summary>Describes a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="hidesRareKeys">Whether the names of keys that were not learned are left empty.</param>
    /// <param name="onlyLearned">Whether columns that were not learned are left out.</param>
    public static StoredSchema Of(TableSchema schema, bool hidesRareKeys, bool onlyLearned = false) => new(
        [.. schema.Sources.Where(s => !s.Column.IsHidden && (!onlyLearned || s.Learned.Count > 0)).Select(s => StoredColumn.Of(s, hidesRareKeys))],
        schema.LabelColumn < 0 ? null : schema.Sources.First(s => s.Learned.Count > 0 && s.First == schema.LabelColumn).Column.Name);

    /// <summary>Builds the schema that is described.</summary>
    public TableSchema Build()
    {
        Stored.Whole(Columns, "the schema");
        Stored.Require(Columns.Select(c => c.Name).Distinct().Count() == Columns.Length, "two columns have one name");
        var builder = new DataViewSchema.Builder();
        foreach (StoredColumn column in Columns)
        {
            column.AddTo(builder);
        }

        DataViewSchema source = builder.ToSchema();
        List<SourceColumn> learned = [];
        int first = 0;
        for (int i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Learned.Length > 0)
            {
                learned.Add(Columns[i].Build(source[i], first));
                first += Columns[i].Learned.Length;
            }
        }

        Stored.Require(first > 0, "no column was learned");
        Stored.Require(
            Label is null || learned.Exists(s => s.Column.Name == Label && s.Learned is [{ IsDiscrete: true }]), $"there is no label '{Label}'");
        return new TableSchema(source, learned, Label);
    }
}

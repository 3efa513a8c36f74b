using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Models;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Draws the rows of a plan once, so that no cursor has to.</summary>
internal static class SyntheticRows
{
    /// <summary>The rows the plan asks for, classes mixed: a trainer that reads in order must not meet one class after the other.</summary>
    public static TableData Draw(GanModel model, AugmentationPlan plan, int seed) => Draw(model.Schema, model.SampleTables, plan, seed);

    /// <summary>The same with the resampling that the model has or without, until the token is canceled.</summary>
    public static TableData Draw(GanModel model, AugmentationPlan plan, bool isResampled, int seed, CancellationToken cancellationToken)
    {
        using var rows = new ModelRows(model.Parts, isResampled, cancellationToken);
        return Draw(model.Schema, rows.Draw, plan, seed);
    }

    private static TableData Draw(TableSchema schema, Func<int, int, int, IEnumerable<TableData>> sample, AugmentationPlan plan, int seed)
    {
        var random = new RandomSource(seed, "augmentation");
        bool anyLabel = schema.LabelColumn >= 0;
        List<TableData> parts = [];
        for (int code = 0; code < plan.RowsPerLabel.Count; code++)
        {
            int partSeed = random.NextInt(int.MaxValue);
            if (plan.RowsPerLabel[code] > 0)
            {
                parts.AddRange(sample(plan.RowsPerLabel[code], anyLabel ? code : -1, partSeed));
            }
        }

        TableData rows = parts.Count == 0 ? new TableData(schema.Columns, 0) : TableData.Concatenate(parts);
        return rows.Take(random.Order(rows.RowCount));
    }
}

using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Augmentation.Oversampling;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <summary>Appends rows that lie between rows of a class and their nearest rows of that class (SMOTE-NC), for the steps that follow.</summary>
/// <remarks>
/// Chawla et al. 2002, arXiv:1106.1813, section 6.1, with numbers and categories; with numbers alone it is their SMOTE, with categories alone
/// neighbors are counted by the categories that differ. A made row has numbers on the line from its first row to the neighbor drawn, rounded to whole
/// numbers, or whole days, where all real rows have such (a fraction would give it away), and of each category the most frequent one among the neighbors: of
/// equally frequent ones the first row's own, else the nearest neighbor's. A missing value counts as a category of its own, and where the neighbor's number is missing the row keeps
/// its own. A class with fewer rows than k + 1 uses those it has; the only row of a class is repeated, and the log says so.
/// The schema stays as it is, and only the fitted data grows, as with <see cref="GanAugmentEstimator"/>; append the step flatly.
/// Departures: numbers are standardized (<see cref="Options.StandardizeNumbers"/>), and columns that do not vary are left out of the median that prices a
/// differing category, which enters whole, as in the paper; imbalanced-learn counts its square half.
/// </remarks>
public sealed class SmoteNcEstimator : IEstimator<OversampleTransformer>
{
    private readonly IHostEnvironment _env;
    private readonly Options _options;

    /// <summary>Makes the step.</summary>
    /// <param name="env">Whose log is told and whose seed is used: an <see cref="MLContext"/>.</param>
    /// <param name="options">How many rows of which class are appended, and how they are made; copied.</param>
    /// <exception cref="ArgumentException">An option is out of range, or two contradict each other.</exception>
    public SmoteNcEstimator(IHostEnvironment env, Options options)
    {
        ArgumentNullException.ThrowIfNull(env);
        ArgumentNullException.ThrowIfNull(options);
        GanOptionsValidator.Validate(options);
        (_env, _options) = (env, (Options)options.Copy());
        _options.IgnoredColumnNames = [.. options.IgnoredColumnNames];
        AugmentationPlan.Settle(_options);
    }

    /// <summary>Reads the data once, and makes the rows.</summary>
    /// <param name="input">The data that the transformer will append to, once.</param>
    /// <returns>The transformer.</returns>
    /// <exception cref="ArgumentException">A column or a value cannot be learned.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    public OversampleTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        IHost host = _env.Register("SmoteNc");
        (TableSchema schema, TableData data) =
            TableReader.Read(input, _options.LabelColumnName, _options.IgnoredColumnNames, _options.CancellationToken);
        AugmentationPlan plan = AugmentationPlan.Make(_options, schema, data);
        TellSingles(host, schema, data, plan);
        var rows = new SmoteNcRows(_options.NumberOfNeighbors, _options.StandardizeNumbers, _options.CancellationToken);
        TableData made = rows.Draw(data, schema.LabelColumn, plan, _options.Seed ?? host.Rand.Next());
        AppendReport.Write(host, schema.LabelColumn < 0 ? null : schema.Columns[schema.LabelColumn], data.RowCount, plan);
        return new OversampleTransformer(input, new AppendedTable(schema, made));
    }

    /// <summary>Returns the shape it is given, after a look for the columns named in the options.</summary>
    /// <param name="inputSchema">The shape of the columns.</param>
    /// <returns><paramref name="inputSchema"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The label or an ignored column is not there.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        SchemaCheck.Columns([.. inputSchema.Select(c => c.Name)], _options.LabelColumnName, _options.IgnoredColumnNames);
        return inputSchema;
    }

    private static void TellSingles(IHost host, TableSchema schema, TableData data, AugmentationPlan plan)
    {
        if (schema.LabelColumn < 0)
        {
            return;
        }

        TableColumn label = schema.Columns[schema.LabelColumn];
        int[] counts = AugmentationPlan.Count(label, data.Codes(schema.LabelColumn));
        using IChannel channel = host.Start("Fit");
        foreach (int code in Enumerable.Range(0, counts.Length).Where(c => counts[c] == 1 && plan.RowsPerLabel[c] > 0))
        {
            channel.Warning(
                MessageSensitivity.Schema, "Label column '{0}' has '{1}' in one row, which has no neighbors: it is repeated.", label.Name, label.Categories[code]);
        }
    }

    /// <summary>How many rows of which class are made, and how.</summary>
    public sealed class Options : OversamplingOptions
    {
        /// <summary>Gets or sets the number of nearest rows of the same class that a row is blended with, k.</summary>
        /// <value>The default is 5, as in the paper.</value>
        [Range(1, 1000)]
        public int NumberOfNeighbors { get; set; } = GanDefaults.NumberOfNeighbors;

        /// <summary>Gets or sets whether numbers are divided by their standard deviation in the class before distances are measured.</summary>
        /// <value>The default is <see langword="true"/>: otherwise a column in dollars decides alone. The paper measures numbers as they are.</value>
        public bool StandardizeNumbers { get; set; } = true;

        /// <summary>Gets or sets the columns that are not looked at; they are missing in the rows made.</summary>
        /// <value>The default is none.</value>
        [Required]
        public IReadOnlyList<string> IgnoredColumnNames { get; set; } = [];
    }
}

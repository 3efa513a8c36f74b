using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan;

/// <summary>How synthetic rows are compared with real ones.</summary>
/// <remarks>The options are copied when an evaluation starts.</remarks>
public sealed class EvaluationOptions
{
    /// <summary>Gets or sets the label: what utility predicts, whose classes are compared by themselves, and what nobody should learn from synthetic rows.</summary>
    /// <value>The default is <see langword="null"/>: none, and none of these measures.</value>
    /// <remarks>A Boolean, a text, a key or a number; a number of at most 20 different values has classes.</remarks>
    public string? LabelColumnName { get; set; }

    /// <summary>Gets or sets the columns that are left out; a view need not have them.</summary>
    /// <value>The default is none.</value>
    [Required]
    public IReadOnlyList<string> IgnoredColumnNames { get; set; } = [];

    /// <summary>Gets or sets the columns whose values should not be told of a person by synthetic rows, for <see cref="GanEvaluation.AttributeDisclosure"/>.</summary>
    /// <value>The default, <see langword="null"/>, is the label, if there is one.</value>
    public IReadOnlyList<string>? SensitiveColumnNames { get; set; }

    /// <summary>Gets or sets the pipeline whose model <see cref="GanEvaluation.Utility"/> and <see cref="GanEvaluation.AugmentationGain"/> learn from real and synthetic rows.</summary>
    /// <value>The default, <see langword="null"/>, is a logistic regression on one-hot categories and imputed, standardized numbers, of a label of at most 100 classes;
    /// of a number, a ridge regression.</value>
    /// <remarks>It is fitted to the views as they are, three times. Its model adds ML.NET's columns: Score to a Boolean label (column <see cref="LabelColumnName"/> or "Label"),
    /// PredictedLabel of the label's type to one of several classes, Score to a number of type Single.</remarks>
    public IEstimator<ITransformer>? UtilityPipeline { get; set; }

    /// <summary>Gets or sets the most rows of each kind that costly measures look at, drawn at random: those of neighbors and of detection.</summary>
    /// <value>The default is 30,000: their time grows with its square.</value>
    [Range(100, 1_000_000)]
    public int MaximumRows { get; set; } = GanDefaults.EvaluationRows;

    /// <summary>Gets or sets the parts that rows are divided into for detection: a classifier scores each by what it learned from the others.</summary>
    /// <value>The default is 3.</value>
    [Range(2, 20)]
    public int NumberOfFolds { get; set; } = GanDefaults.EvaluationFolds;

    /// <summary>Gets or sets the seed that gives the same result again.</summary>
    /// <value>The default, <see langword="null"/>, takes a seed from the environment: <c>new MLContext(seed: ...)</c>.</value>
    public int? Seed { get; set; }

    /// <summary>Gets or sets who is told which part of the work is done; called on the calling thread.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public IProgress<GanProgress>? Progress { get; set; }

    /// <summary>Gets or sets the token that ends the evaluation early with an <see cref="OperationCanceledException"/>.</summary>
    /// <remarks>A pipeline of the user's ends at its next pass over the rows.</remarks>
    public CancellationToken CancellationToken { get; set; }

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Check()
    {
        List<string> failures = [];
        GanOptionsValidator.CheckRanges(this, "", failures);
        if (UtilityPipeline is not null && LabelColumnName is null)
        {
            failures.Add("UtilityPipeline is set and LabelColumnName is null; without a label nothing can be predicted. Set LabelColumnName, or UtilityPipeline to null.");
        }

        if (failures.Count > 0)
        {
            throw Errors.BadOptions(failures);
        }
    }

    /// <summary>Copies the options.</summary>
    internal EvaluationOptions Copy()
    {
        var copy = (EvaluationOptions)MemberwiseClone();
        copy.IgnoredColumnNames = [.. IgnoredColumnNames];
        copy.SensitiveColumnNames = SensitiveColumnNames?.ToArray();
        return copy;
    }
}

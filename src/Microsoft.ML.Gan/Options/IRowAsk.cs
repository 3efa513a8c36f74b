using Microsoft.ML.Gan.Augmentation;
namespace Microsoft.ML.Gan;

/// <summary>How many rows are asked for: at most one of the three.</summary>
internal interface IRowAsk
{
    /// <summary>Gets the label; <see langword="null"/> for none.</summary>
    string? LabelColumnName { get; }

    /// <summary>Gets the number of rows.</summary>
    int? RowCount { get; }

    /// <summary>Gets the number of rows per real row.</summary>
    double? Ratio { get; }

    /// <summary>Gets or sets whether every class is filled up to the largest.</summary>
    bool Balance { get; set; }
}

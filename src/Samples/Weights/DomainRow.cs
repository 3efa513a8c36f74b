using Samples.Adult;

namespace Samples.Weights;

/// <summary>A person of one of two tables: the one with incomes, or the one they are wanted for.</summary>
internal sealed class DomainRow : AdultRow
{
    /// <summary>Gets or sets whether the row is of the table that incomes are wanted for.</summary>
    public bool IsTarget { get; set; }
}

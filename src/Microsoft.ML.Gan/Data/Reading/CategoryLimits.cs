namespace Microsoft.ML.Gan.Data.Reading;

/// <summary>Where a column of categories ends and free text, or an identifier, begins.</summary>
internal static class CategoryLimits
{
    /// <summary>The most categories of a column; more is refused while reading.</summary>
    public const int MaximumCategories = 10_000;

    /// <summary>The most different values of a number column that serves as label.</summary>
    public const int MaximumLabelNumbers = 20;

    // So few categories are never an identifier, however few rows there are.
    private const int AlwaysCategories = 20;

    /// <summary>Whether more than every second value is a new one, so that no category can be learned.</summary>
    public static bool IsIdentifier(int categories, int values) => categories > AlwaysCategories && categories > values / 2;
}

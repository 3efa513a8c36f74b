using System.ComponentModel.DataAnnotations;

namespace Microsoft.ML.Gan;

/// <summary>How columns become the numbers the networks see.</summary>
public sealed class EncodingOptions
{
    /// <summary>Gets or sets the most modes a number column is split into.</summary>
    /// <value>The default is 10, as in CTGAN (arXiv:1907.00503).</value>
    [Range(1, 100)]
    public int MaximumModes { get; set; } = GanDefaults.MaximumModes;

    /// <summary>Gets or sets the most categories of a column that get an output of their own.</summary>
    /// <value>The default is 64.</value>
    /// <remarks>
    /// A wider vocabulary of K categories is written with two digits of about √K outputs each. Categories of fewer than five rows
    /// share one output, which decodes to them in their real frequencies.
    /// </remarks>
    [Range(2, 10000)]
    public int MaximumOneHotWidth { get; set; } = GanDefaults.MaximumOneHotWidth;

    /// <summary>Gets or sets the share of a number column that one value must hold to be learned as a category of its own.</summary>
    /// <value>The default is 0.02. A value of 1 turns the treatment off.</value>
    /// <remarks>The zeros of a capital-gain column and sentinels such as 999 are point masses no continuous output can hit.</remarks>
    [Range(0.0001, 1.0)]
    public double MinimumSpikeShare { get; set; } = GanDefaults.MinimumSpikeShare;

    /// <summary>Gets or sets whether columns that determine each other are looked for and kept consistent in every synthetic row.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    /// <remarks>
    /// A code and its name, a zip code and its city: a column whose value follows from another's in every training row is not
    /// learned but looked up, so pairs that were never seen together do not appear. The label is never left out.
    /// </remarks>
    public bool FindDependencies { get; set; } = GanDefaults.FindDependencies;

    /// <summary>Gets or sets the fewest rows that must hold a text or a key for it to be learned, and kept in a model file.</summary>
    /// <value>The default is 1: every category is kept, for names of categories are vocabulary.</value>
    /// <remarks>
    /// Rarer ones are read as missing: neither the model nor its file knows them. The label and truth values keep all of theirs, and
    /// one-hot vectors the names of their slots.
    /// </remarks>
    [Range(1, 1_000_000)]
    public int MinimumCategoryRows { get; set; } = GanDefaults.MinimumCategoryRows;

    internal EncodingOptions Copy() => (EncodingOptions)MemberwiseClone();
}

namespace Microsoft.ML.Gan.Data;

/// <summary>What the values of a learned column mean, and so how they are encoded and written back.</summary>
internal enum ColumnKind
{
    /// <summary>Real numbers; the decimals seen in training are kept.</summary>
    Continuous,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Points in time, as ticks; the resolution seen in training (day, second, ...) is kept.</summary>
    DateTime,

    /// <summary>One of a fixed list of categories.</summary>
    Categorical,
}

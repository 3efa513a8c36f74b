namespace Microsoft.ML.Gan;

/// <summary>When generated rows are thinned out by how real they look.</summary>
public enum ResamplingMode
{
    /// <summary>Where, on held-out rows, real and generated rows can clearly be told apart, so that there is something to gain.</summary>
    Automatic,

    /// <summary>Wherever rows are held out.</summary>
    Always,

    /// <summary>Not at all: every generated row is kept.</summary>
    Never,
}

namespace Microsoft.ML.Gan;

/// <summary>The column names we expect, and give, unless told otherwise; ML.NET's own.</summary>
internal static class GanColumnNames
{
    public const string Label = "Label";
    public const string Features = "Features";
    public const string PredictedLabel = "PredictedLabel";
    public const string Score = "Score";
    public const string Probability = "Probability";
    public const string Weight = "Weight";
    public const string Image = "Image";
    public const string Embedding = "Embedding";
}

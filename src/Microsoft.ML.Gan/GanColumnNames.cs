namespace Microsoft.ML.Gan;

/// <summary>The column names we expect unless told otherwise; ML.NET's own.</summary>
internal static class GanColumnNames
{
    public const string Label = "Label";
}

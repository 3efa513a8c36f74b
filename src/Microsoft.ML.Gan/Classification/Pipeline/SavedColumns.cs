namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>The columns that a saved discriminator makes on its way, and drops at its end; they are part of the format.</summary>
internal static class SavedColumns
{
    public const string Vector = "__gan_x";
    public const string Key = "__gan_key";
    public const string Blob = "__gan_blob";
    public const string Weight = "__gan_weight";
    public const string KeyValue = "k";
    public const string KeyContract = "Microsoft.ML.Gan.Key.v1";
    public const string ScoreContract = "Microsoft.ML.Gan.Discriminator.v1";
}

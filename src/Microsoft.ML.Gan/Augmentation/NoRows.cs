namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Nothing to append: views stay as they are.</summary>
internal sealed class NoRows : IAppendedRows
{
    public static readonly NoRows Instance = new();

    public int Count => 0;

    public IDataView AppendTo(IDataView data) => data;
}

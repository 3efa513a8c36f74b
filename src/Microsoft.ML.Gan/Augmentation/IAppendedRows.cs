namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Rows that are put behind those of a view.</summary>
internal interface IAppendedRows
{
    /// <summary>Gets how many they are.</summary>
    int Count { get; }

    /// <summary>Shows a view with these rows after its own.</summary>
    /// <param name="data">The view.</param>
    /// <exception cref="System.ArgumentException">It is not like the view that the rows were made for.</exception>
    IDataView AppendTo(IDataView data);
}

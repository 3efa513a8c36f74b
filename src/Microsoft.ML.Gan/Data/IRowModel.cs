using System;

namespace Microsoft.ML.Gan.Data;

/// <summary>What has learned the rows of a view and makes more of them.</summary>
internal interface IRowModel : IDisposable
{
    /// <summary>Draws rows in the real frequencies of the label's classes.</summary>
    IDataView Sample(int numberOfRows, int? seed = null);

    /// <summary>Draws rows of one class.</summary>
    IDataView Sample(int numberOfRows, string labelValue, int? seed = null);
}

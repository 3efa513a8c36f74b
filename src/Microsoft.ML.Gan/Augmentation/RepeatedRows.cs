using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>A view's own rows once more, each as often as was drawn.</summary>
/// <param name="times">How often each row is repeated, by its place.</param>
internal sealed class RepeatedRows(int[] times) : IAppendedRows
{
    public int Count { get; } = times.Sum();

    public IDataView AppendTo(IDataView data) => data.GetRowCount() is { } rows && rows != times.Length
        ? throw Errors.OtherRowCount(times.Length, rows)
        : new AppendedDataView(data, new SelectedDataView(data, times));
}

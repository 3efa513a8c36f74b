using System;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Markup;

/// <summary>An element that is closed by disposing this.</summary>
internal readonly struct OpenElement(MarkupWriter writer) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => writer.Close();
}

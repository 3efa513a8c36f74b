using System.ComponentModel;

namespace Microsoft.ML.Gan.Classification.Pipeline;

/// <summary>Nothing of a row: part of how ML.NET saves a discriminator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SavedKeyInput;

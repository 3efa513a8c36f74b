using System.Collections.Generic;
using Microsoft.ML.Gan.Persistence;

namespace Microsoft.ML.Gan.Models;

/// <summary>The entry <c>manifest.json</c>: what the model is, where it comes from, and what the other entries must be.</summary>
/// <param name="FormatVersion">See docs/file-format.md.</param>
/// <param name="LibraryVersion">The library that wrote the file.</param>
/// <param name="Options">The options of the fit.</param>
/// <param name="Schema">The columns.</param>
/// <param name="TrainingData">The fingerprint of the training table.</param>
/// <param name="History">The reports of the training.</param>
/// <param name="Resampling">What resampling costs; null where every generated row is kept.</param>
/// <param name="Entries">The checksums of the other entries.</param>
internal sealed record ModelManifest(
    int FormatVersion,
    string LibraryVersion,
    StoredOptions Options,
    StoredSchema Schema,
    Fingerprint TrainingData,
    IReadOnlyList<GanProgress> History,
    ResamplingSummary? Resampling,
    EntryChecksum[] Entries);

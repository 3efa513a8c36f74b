using System;

namespace Microsoft.ML.Gan;

/// <summary>The file a registered model comes from, and whether it is watched; named like the model.</summary>
public sealed class GanModelFileOptions
{
    /// <summary>Gets or sets the model file, as <see cref="GanModel.Save(string)"/> wrote it.</summary>
    /// <value>There is no default; without a file the application does not start.</value>
    /// <remarks>A relative path counts from the content root of the host, without one from the current directory.</remarks>
    public string? Path { get; set; }

    /// <summary>Gets or sets whether a new file takes the place of the model while the application runs.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    /// <remarks>A file that cannot be loaded is logged and the model that is there stays.</remarks>
    public bool WatchForChanges { get; set; }

    /// <summary>Gets or sets how often the file is looked at where the file system tells of no changes, as network shares do.</summary>
    /// <value>The default is 5 seconds; from 10 milliseconds to a day.</value>
    /// <remarks>Its length and the time of its last write are compared; it is not read.</remarks>
    public TimeSpan PollInterval { get; set; } = GanDefaults.PollInterval;

    /// <summary>Gets or sets for how long a changed file must stay as it is before it is read.</summary>
    /// <value>The default is a quarter of a second; from 0 to a minute.</value>
    /// <remarks>A file that is copied into place is not tried before it is whole. Files moved into place need no time.</remarks>
    public TimeSpan SettleTime { get; set; } = GanDefaults.SettleTime;
}

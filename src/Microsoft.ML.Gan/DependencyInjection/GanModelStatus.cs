using System;

namespace Microsoft.ML.Gan;

/// <summary>Which file a registered model comes from, and what was wrong with the last one; a picture of one moment.</summary>
public sealed record GanModelStatus
{
    internal GanModelStatus(string name, string path) => (Name, Path) = (name, path);

    /// <summary>Gets the name the model is registered under.</summary>
    public string Name { get; }

    /// <summary>Gets the full path of its file.</summary>
    public string Path { get; }

    /// <summary>Gets whether there is a model to lend out.</summary>
    public bool IsLoaded => LoadedAt is not null;

    /// <summary>Gets when the model in use was loaded; <see langword="null"/> before the first.</summary>
    public DateTimeOffset? LoadedAt { get; internal init; }

    /// <summary>Gets the SHA-256 of the file in use, in lower-case hexadecimal; <see langword="null"/> before the first.</summary>
    public string? Sha256 { get; internal init; }

    /// <summary>Gets the length of the file in use, in bytes.</summary>
    public long Length { get; internal init; }

    /// <summary>Gets when the file in use was last written; <see langword="null"/> before the first.</summary>
    public DateTimeOffset? LastWriteTime { get; internal init; }

    /// <summary>Gets how often another model has taken the place of the first.</summary>
    public int NumberOfReloads { get; internal init; }

    /// <summary>Gets why the newest file is not in use; <see langword="null"/> where it is.</summary>
    public string? LastError { get; internal init; }

    /// <summary>Gets when <see cref="LastError"/> was first met; <see langword="null"/> where there is none.</summary>
    public DateTimeOffset? LastErrorAt { get; internal init; }
}

using System;

namespace Microsoft.ML.Gan;

/// <summary>A set of options somebody published; see <see cref="GanPresets"/>.</summary>
public sealed class GanPreset
{
    private readonly Action<GanOptions> _set;

    internal GanPreset(string name, string source, Action<GanOptions> set) => (Name, Source, _set) = (name, source, set);

    /// <summary>Gets the name, as the field knows it.</summary>
    public string Name { get; }

    /// <summary>Gets where the settings were published, and what of them is not here.</summary>
    public string Source { get; }

    /// <summary>Sets the published options; label, seed, device, progress and what else the publication does not speak of stay.</summary>
    /// <typeparam name="T">The kind of options: of a fit, or of the augmentation step.</typeparam>
    /// <param name="options">The options to change.</param>
    /// <returns>The same options.</returns>
    public T ApplyTo<T>(T options)
        where T : GanOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        _set(options);
        return options;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.ML.Gan.Persistence;

/// <summary>How the two JSON entries are written, and how strictly they are read.</summary>
internal static class JsonFormat
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, // a summary may be infinite; what must not be is checked
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 32,
    };

    private static readonly JsonSerializerOptions _indented = new(_options) { WriteIndented = true };

    /// <summary>Writes a value as UTF-8.</summary>
    /// <param name="value">The value.</param>
    /// <param name="forPeople">Whether people are to read it.</param>
    public static byte[] Write<T>(T value, bool forPeople) => JsonSerializer.SerializeToUtf8Bytes(value, forPeople ? _indented : _options);

    /// <summary>Reads a value; types come from here, never from the file.</summary>
    /// <exception cref="JsonException">It is not what was expected.</exception>
    public static T Read<T>(byte[] utf8)
        where T : class => JsonSerializer.Deserialize<T>(utf8, _options) ?? throw new JsonException("it is null");
}

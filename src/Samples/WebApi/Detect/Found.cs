using System.Linq;
using System.Text.Json;

namespace Samples.WebApi.Detect;

/// <summary>What was found in a request, in a few words.</summary>
internal static class Found
{
    private const int Longest = 40;

    /// <summary>A value and what it is.</summary>
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"an array of {value.GetArrayLength()}",
        JsonValueKind.String => $"the text {Shorten(value.GetString()!)}",
        JsonValueKind.Number => $"the number {Cut(value.GetRawText())}",
        _ => value.GetRawText(),
    };

    /// <summary>A text in quotes, without what could break a log or a terminal.</summary>
    public static string Shorten(string text) => $"'{Cut(string.Concat(text.Take(Longest + 1).Select(c => char.IsControl(c) ? '?' : c)))}'";

    private static string Cut(string text) => text.Length <= Longest ? text : $"{text[..Longest]}…";
}

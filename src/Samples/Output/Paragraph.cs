using System;
using System.IO;

namespace Samples.Output;

/// <summary>Running text in lines of a width that can be read.</summary>
internal static class Paragraph
{
    private const int Width = 110;

    /// <summary>Writes the text, broken between words.</summary>
    public static void Write(TextWriter output, string text)
    {
        string line = string.Empty;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line = string.Empty;
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        output.WriteLine(line);
    }
}

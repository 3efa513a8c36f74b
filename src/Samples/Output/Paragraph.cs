using System;
using System.IO;

namespace Samples.Output;

/// <summary>Running text in lines of a width that can be read.</summary>
internal static class Paragraph
{
    private const int Width = 110;
    private const int MostOfALine = 140;

    /// <summary>Writes lines, of which those that are too long for a terminal are broken.</summary>
    public static void WriteLines(TextWriter output, string text)
    {
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > MostOfALine)
            {
                Write(output, line);
            }
            else
            {
                output.WriteLine(line.TrimEnd());
            }
        }
    }

    /// <summary>Writes the text, broken between words.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">What stands before the first line.</param>
    /// <param name="hanging">What stands before the others.</param>
    public static void Write(TextWriter output, string text, string indent = "", string hanging = "")
    {
        string line = indent;
        bool isEmpty = true;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                (line, isEmpty) = (hanging, true);
            }

            line = isEmpty ? line + word : $"{line} {word}";
            isEmpty = false;
        }

        output.WriteLine(line);
    }
}

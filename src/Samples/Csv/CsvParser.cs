using System;
using System.Collections.Generic;
using System.Text;

namespace Samples.Csv;

/// <summary>Splits text into records by RFC 4180: quoted fields may hold commas, doubled quotes and line ends.</summary>
internal sealed class CsvParser(string text)
{
    private readonly StringBuilder _field = new();
    private int _line = 1;

    /// <summary>Gets the index after the last record read, its line end included.</summary>
    public int Position { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <returns>Its fields and the line it begins in, from 1; <see langword="null"/> at the end of the text.</returns>
    /// <exception cref="UserError">A quoted field is not closed, or goes on after its closing quote.</exception>
    public CsvRecord? Next()
    {
        if (Position == text.Length)
        {
            return null;
        }

        int line = _line;
        List<string> fields = [];
        while (true)
        {
            fields.Add(ReadField());
            if (Position == text.Length || text[Position] != ',')
            {
                ReadLineEnd();
                return new CsvRecord(line, fields);
            }

            Position++;
        }
    }

    private string ReadField()
    {
        if (Position < text.Length && text[Position] == '"')
        {
            return ReadQuoted();
        }

        int length = text.AsSpan(Position).IndexOfAny(",\r\n");
        length = length < 0 ? text.Length - Position : length;
        string field = text.Substring(Position, length);
        Position += length;
        return field;
    }

    private string ReadQuoted()
    {
        int firstLine = _line;
        _field.Clear();
        for (Position++; ; Position++)
        {
            if (Position == text.Length)
            {
                throw new UserError($"The quoted field that begins in line {firstLine} is not closed.");
            }

            char letter = text[Position];
            if (letter == '"' && (Position + 1 == text.Length || text[Position + 1] != '"'))
            {
                break;
            }

            Position += letter == '"' ? 1 : 0;
            _line += letter == '\n' ? 1 : 0;
            _field.Append(letter);
        }

        Position++;
        return Position == text.Length || text[Position] is ',' or '\r' or '\n'
            ? _field.ToString()
            : throw new UserError($"A quoted field in line {_line} goes on after its closing quote; a quote inside a field must be doubled.");
    }

    private void ReadLineEnd()
    {
        if (Position == text.Length)
        {
            return;
        }

        Position += text[Position] == '\r' && Position + 1 < text.Length && text[Position + 1] == '\n' ? 2 : 1;
        _line++;
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Markup;

/// <summary>Writes HTML and SVG that is XML as well, and escapes everything that is given to it.</summary>
internal sealed class MarkupWriter
{
    private const int LongestParagraph = 1000;

    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private int _ids;

    /// <summary>Makes an id that no other element has.</summary>
    public string NewId() => string.Create(CultureInfo.InvariantCulture, $"e{++_ids}");

    /// <summary>Opens an element; it is closed when what is returned is disposed.</summary>
    /// <param name="name">The element.</param>
    /// <param name="attributes">Names and values; those without a value are left out.</param>
    public OpenElement In(string name, params (string Name, string? Value)[] attributes)
    {
        Start(name, attributes);
        _text.Append('>');
        _open.Push(name);
        return new OpenElement(this);
    }

    /// <summary>Writes an element with nothing in it.</summary>
    public void Empty(string name, params (string Name, string? Value)[] attributes)
    {
        Start(name, attributes);
        _text.Append(" />");
    }

    /// <summary>Writes an element with a text in it.</summary>
    public void Leaf(string name, string text, params (string Name, string? Value)[] attributes)
    {
        using (In(name, attributes))
        {
            Text(text);
        }
    }

    /// <summary>Writes a text.</summary>
    public void Text(string text)
    {
        foreach (char c in ReportText.Safe(text))
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                _ => _text.Append(c),
            };
        }
    }

    /// <summary>Writes a name from the data, kept apart from the direction of what is around it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="width">Its most letters.</param>
    public void Name(string name, int width = 60) => Leaf("bdi", ReportText.Name(name, width));

    /// <summary>Writes sentences that may have names from the data in them.</summary>
    /// <param name="text">The sentences; beyond a thousand letters they are cut.</param>
    /// <param name="kind">The class of the paragraph.</param>
    public void Paragraph(string text, string? kind = null) => Leaf("p", ReportText.Short(text, LongestParagraph), ("class", kind), ("dir", "auto"));

    /// <summary>Writes what is markup already.</summary>
    public void Raw(string markup) => _text.Append(markup);

    /// <summary>Gets what was written.</summary>
    public override string ToString() => _text.ToString();

    internal void Close() => _text.Append("</").Append(_open.Pop()).Append(_open.Count < 4 ? ">\n" : ">");

    private void Start(string name, (string Name, string? Value)[] attributes)
    {
        _text.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
            {
                _text.Append(' ').Append(attribute).Append("=\"");
                Text(value);
                _text.Append('"');
            }
        }
    }
}
